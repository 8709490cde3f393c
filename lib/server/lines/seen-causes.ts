import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { causesSeenBy } from '@/lib/domain/findings/sensitive-causes'
import type { Tx } from '../db/client'

/**
 * How the causes of lines are shown to this reader: an agency learns no sensitive cause that is not its own to answer.
 * Everybody else who reads lines reads the cases behind them.
 */
export async function seenCauses(tx: Tx, actor: Actor): Promise<(codes: string[]) => string[]> {
  if (actor.role !== 'agency_planner') return (codes) => codes
  const agency = actor.agencyId
    ? await tx.agency.findUnique({ where: { id: actor.agencyId }, select: { code: true } })
    : null
  return (codes) => causesSeenBy(agency?.code ?? null, codes)
}
