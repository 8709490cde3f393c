import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import type { EndPregnancyInput } from '@/lib/domain/pregnancies/end-pregnancy-input'
import { deliveryError } from '@/lib/domain/pregnancies/pregnancy-dates'
import { dateColumn, today } from '../clock'
import { runOnce } from '../db/run-once'
import { writeEvent } from '../history/write-event'
import { lockPerson } from '../people/lock-person'
import { ongoingPregnancy } from './ongoing-pregnancy'
import { openCaseOfGroup } from './open-case-of-group'

/**
 * Records that a pregnancy ended without a living child, or was none. Her case stays open: what becomes of it is decided
 * by people, not by this. Refuses: not_found, forbidden, of_women_only, not_pregnant, invalid_fields.
 */
export function endPregnancy(actor: Actor, input: EndPregnancyInput): Promise<Outcome> {
  const { personId, endedOn, endedReason } = input
  return runOnce(
    actor,
    'endPregnancy',
    input.commandId,
    async (tx) => {
      await lockPerson(tx, personId)
      const found = await ongoingPregnancy(tx, personId)
      if (!found) return refuse('not_found')
      const { areaCode, pregnancy } = found
      if (!can(actor, 'pregnancy:record', { areaCode })) return refuse('forbidden')
      if (found.kind !== 'woman') return refuse('of_women_only')
      if (!pregnancy) return refuse('not_pregnant')
      const wrong = deliveryError(endedOn, pregnancy.hpht, today())
      if (wrong) return refuse('invalid_fields', { endedOn: wrong })

      await tx.pregnancy.update({
        where: { id: pregnancy.id },
        data: {
          status: 'ended',
          endedReason,
          endedOn: dateColumn(endedOn),
          closedById: actor.id,
          closedAt: new Date(),
        },
        select: { id: true },
      })
      await tx.person.update({ where: { id: personId }, data: { updatedAt: new Date() }, select: { id: true } })
      const open = await openCaseOfGroup(tx, personId, 'BUMIL')
      if (open) {
        const detail = { pregnancyId: pregnancy.id, endedOn }
        await writeEvent(tx, actor, { caseId: open.id, areaCode, step: 'pregnancy.end', detail })
      }
      return done
    },
    input,
  )
}
