import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import type { DropLineInput } from '@/lib/domain/plans/plan-inputs'
import { lockCase } from '../cases/lock-case'
import { runOnce } from '../db/run-once'
import { movedOn } from '../history/moved-on'
import { moveLine } from '../lines/move-line'
import { draftLine } from './draft-line'
import { openPlan } from './open-plan'

/**
 * Takes a draft line out of the open plan version, with the reason; its number is not given again, and findings that
 * nothing else answers wait for a response again. Refuses: not_found, forbidden, moved_on (no longer a draft).
 */
export function dropLine(actor: Actor, input: DropLineInput): Promise<Outcome> {
  return runOnce(actor, 'dropLine', input.commandId, async (tx) => {
    const locked = await lockCase(tx, actor, input.caseId, 'plan:draft', 'draft_plan')
    if (!locked.ok) return locked
    const { id: caseId, areaCode } = locked.value
    const plan = await openPlan(tx, actor, { caseId, areaCode })
    if (!plan) return movedOn(tx, { caseId })
    const line = await draftLine(tx, { lineId: input.lineId, caseId, planId: plan.id })
    if (!line) return refuse('not_found')
    if (!line.isDraft) return movedOn(tx, { lineId: line.id })

    const { reason } = input
    const moved = await moveLine(tx, actor, line.id, 'cancel', { data: { statusReason: reason }, detail: { reason } })
    return moved.ok ? done : moved
  })
}
