import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { CancelLineInput } from '@/lib/domain/lines/cancel-line-input'
import { done, type Outcome } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'
import { moveLine } from './move-line'

/**
 * The team gives a line up, with the reason. Findings that nothing else answers count as unanswered again.
 * Refuses: not_found, forbidden, moved_on.
 */
export function cancelLine(actor: Actor, input: CancelLineInput): Promise<Outcome> {
  return runOnce(actor, 'cancelLine', input.commandId, async (tx) => {
    const { lineId, reason } = input
    const moved = await moveLine(tx, actor, lineId, 'cancel', { data: { statusReason: reason }, detail: { reason } })
    return moved.ok ? done : moved
  })
}
