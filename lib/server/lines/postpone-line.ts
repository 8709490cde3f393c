import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { addDays } from '@/lib/domain/days'
import type { PostponeLineInput } from '@/lib/domain/lines/postpone-line-input'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { dateColumn, isoDate, today } from '../clock'
import { runOnce } from '../db/run-once'
import { moveLine } from './move-line'

const LONGEST_DAYS = 366

/**
 * The agency moves a deadline, with the reason. The planned date stays as approved; the deadline in force moves.
 * At most a year beyond it, or beyond today where it has passed.
 * Refuses: not_found, forbidden, moved_on, the field deadlineOn.
 */
export function postponeLine(actor: Actor, input: PostponeLineInput): Promise<Outcome> {
  return runOnce(actor, 'postponeLine', input.commandId, async (tx) => {
    const { lineId, reason, deadlineOn } = input
    const line = await tx.planLine.findUnique({ where: { id: lineId }, select: { deadlineOn: true } })
    if (!line) return refuse('not_found')

    const inForce = isoDate(line.deadlineOn)
    const moved = await moveLine(tx, actor, lineId, 'postpone', {
      data: { deadlineOn: dateColumn(deadlineOn), statusReason: reason },
      detail: { reason, from: inForce, until: deadlineOn },
    })
    if (!moved.ok) return moved
    if (deadlineOn <= inForce) return refuse('invalid_fields', { deadlineOn: 'not_later' })
    const farthest = addDays(inForce > today() ? inForce : today(), LONGEST_DAYS)
    return deadlineOn > farthest ? refuse('invalid_fields', { deadlineOn: 'too_far' }) : done
  })
}
