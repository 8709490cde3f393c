import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { DeclineLineInput } from '@/lib/domain/lines/decline-line-input'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { moveLine } from './move-line'

/**
 * The agency gives a line back to the team, with the reason and perhaps another agency of the district.
 * Refuses: not_found (also an agency elsewhere, or itself), forbidden, moved_on.
 */
export function declineLine(actor: Actor, input: DeclineLineInput): Promise<Outcome> {
  return runOnce(actor, 'declineLine', input.commandId, async (tx) => {
    const { lineId, reason, proposedAgencyId } = input
    const proposed = proposedAgencyId === null ? null : await otherAgency(tx, actor, proposedAgencyId)
    if (proposed === undefined) return refuse('not_found')

    const moved = await moveLine(tx, actor, lineId, 'decline', {
      data: { declineReason: reason, proposedAgencyId },
      detail: { reason, proposedAgency: proposed?.localName ?? null },
    })
    return moved.ok ? done : moved
  })
}

async function otherAgency(tx: Tx, actor: Actor, id: string): Promise<{ localName: string } | undefined> {
  if (id === actor.agencyId) return undefined
  return (await tx.agency.findUnique({ where: { id }, select: { localName: true } })) ?? undefined
}
