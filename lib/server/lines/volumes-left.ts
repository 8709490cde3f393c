import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { asActor } from '../db/as-actor'

/** What is still to be done of these lines, by line, in the unit of each; lines of which nothing is left are not among them. */
export function volumesLeft(actor: Actor, lineIds: readonly string[]): Promise<Map<string, number>> {
  return asActor(actor, async (tx) => {
    const lines = await tx.$queryRaw<{ id: string; left: number }[]>`
      SELECT l.id::text, (l.target_volume - coalesce(sum(r.volume), 0))::float8 AS left
      FROM plan_line l LEFT JOIN realisation r ON r.line_id = l.id
      WHERE l.id = ANY (${[...lineIds]}::uuid[]) GROUP BY l.id HAVING l.target_volume > coalesce(sum(r.volume), 0)`
    return new Map(lines.map(({ id, left }) => [id, left]))
  })
}
