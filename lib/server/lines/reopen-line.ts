import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { isOpenFor } from '@/lib/domain/cases/case-work'
import type { ReopenLineInput } from '@/lib/domain/lines/reopen-line-input'
import { done, type Outcome } from '@/lib/domain/outcome'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { movedOn } from '../history/moved-on'
import { moveLine } from './move-line'
import { whoReported } from './who-reported'

/**
 * Somebody outside the agency looked, and what was reported is not true or not whole: the line goes back to work and has
 * no day of completion any more. What was verified stays so once its case was evaluated on it; reopen the case first.
 * Refuses: not_found, forbidden, same_person, moved_on.
 */
export function reopenLine(actor: Actor, input: ReopenLineInput): Promise<Outcome> {
  return runOnce(actor, 'reopenLine', input.commandId, async (tx) => {
    const { lineId, checkedOn, reason } = input
    const settled = await isSettled(tx, lineId)
    const moved = await moveLine(tx, actor, lineId, 'reopen', {
      doneBy: await whoReported(tx, lineId),
      data: { statusReason: reason, doneOn: null },
      detail: { checkedOn, reason },
    })
    if (!moved.ok) return moved
    const { caseId, areaCode } = moved.value
    if (settled) return movedOn(tx, { caseId })

    await tx.verification.createMany({
      data: [
        {
          lineId,
          caseId,
          areaCode,
          verdict: 'not_true',
          checkedOn: dateColumn(checkedOn),
          note: reason,
          checkedById: actor.id,
        },
      ],
    })
    return done
  })
}

/** Whether a line was verified and its case has gone on from the follow-up: then its case stands on it. */
async function isSettled(tx: Tx, lineId: string): Promise<boolean> {
  const line = await tx.planLine.findUnique({ where: { id: lineId }, select: { status: true, caseId: true } })
  if (line?.status !== 'verified') return false
  const subject = await tx.auditCase.findUnique({ where: { id: line.caseId }, select: { status: true } })
  return subject === null || !isOpenFor('act_on_lines', subject.status)
}
