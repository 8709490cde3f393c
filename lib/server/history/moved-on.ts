import 'server-only'
import { TALK_STEPS } from '@/lib/domain/lines/talk'
import { type Refusal, refuse } from '@/lib/domain/outcome'
import type { Tx } from '../db/client'

/** "Somebody else already took this step": says who and when, from the last event of the case (or of the line) that moved it. */
export async function movedOn(tx: Tx, subject: { caseId: string } | { lineId: string }) {
  const last = await tx.caseEvent.findFirst({
    // What was said about a line took no step.
    where: { ...subject, step: { notIn: [...TALK_STEPS] } },
    orderBy: { sequence: 'desc' },
    select: { actorId: true, at: true },
  })
  return last ? movedOnBy(tx, last.actorId, last.at) : refuse('moved_on')
}

/** The same of several lines, by line: one statement, however many there are. */
export async function linesMovedOn(tx: Tx, lineIds: string[]): Promise<Map<string, Refusal>> {
  const last = await tx.$queryRaw<
    { lineId: string; by: string | null; at: Date }[]
  >`SELECT DISTINCT ON (e.line_id) e.line_id::text AS "lineId", u.name AS by, e.at
    FROM case_event e LEFT JOIN app_user u ON u.id = e.actor_id
    WHERE e.line_id = ANY (${lineIds}::uuid[]) AND e.step <> ALL (${[...TALK_STEPS]}::text[])
    ORDER BY e.line_id, e.sequence DESC`
  return new Map(
    last.map(({ lineId, by, at }) => [
      lineId,
      (by === null ? refuse('moved_on') : refuse('moved_on', { by, at: at.toISOString() })).refusal,
    ]),
  )
}

/** The same of what this person did at that moment: `at` is an ISO instant. Says neither where the name is not seen. */
export async function movedOnBy(tx: Tx, userId: string, at: Date) {
  const person = await tx.user.findUnique({ where: { id: userId }, select: { name: true } })
  return person ? refuse('moved_on', { by: person.name, at: at.toISOString() }) : refuse('moved_on')
}
