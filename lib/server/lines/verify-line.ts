import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { VerifyLineInput } from '@/lib/domain/lines/verify-line-input'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { dateColumn, isoDate } from '../clock'
import { runOnce } from '../db/run-once'
import { moveLine } from './move-line'
import { whoReported } from './who-reported'

/**
 * Somebody outside the agency (the village, or the technical team) saw that it is done.
 * Refuses: not_found, forbidden, same_person, moved_on, the field checkedOn.
 */
export function verifyLine(actor: Actor, input: VerifyLineInput): Promise<Outcome> {
  return runOnce(actor, 'verifyLine', input.commandId, async (tx) => {
    const { lineId, checkedOn, note } = input
    const moved = await moveLine(tx, actor, lineId, 'verify', {
      doneBy: await whoReported(tx, lineId),
      detail: { checkedOn, note },
    })
    if (!moved.ok) return moved

    const line = await tx.planLine.findUnique({ where: { id: lineId }, select: { doneOn: true } })
    if (line?.doneOn && checkedOn < isoDate(line.doneOn)) return refuse('invalid_fields', { checkedOn: 'before_done' })
    const { caseId, areaCode } = moved.value
    await tx.verification.createMany({
      data: [
        {
          lineId,
          caseId,
          areaCode,
          verdict: 'verified',
          checkedOn: dateColumn(checkedOn),
          note,
          checkedById: actor.id,
        },
      ],
    })
    return done
  })
}
