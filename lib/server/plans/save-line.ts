import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { SaveLineInput } from '@/lib/domain/plans/save-line-input'
import { lockCase } from '../cases/lock-case'
import { runOnce } from '../db/run-once'
import { movedOn } from '../history/moved-on'
import { checkLine } from './check-line'
import { draftLine } from './draft-line'
import { openPlan } from './open-plan'
import { addLine, rewriteLine } from './write-line'

/**
 * Writes a line of the open plan version: a new one, or a draft again. Opens the first version where there is none.
 * Refuses: not_found, forbidden, moved_on (the version waits for the chair, or the line is no longer a draft),
 * invalid_fields (a finding that is not a confirmed one of this case, an agency of elsewhere).
 */
export function saveLine(actor: Actor, input: SaveLineInput): Promise<Outcome<{ lineId: string }>> {
  return runOnce(actor, 'saveLine', input.commandId, async (tx) => {
    const locked = await lockCase(tx, actor, input.caseId, 'plan:draft', 'draft_plan')
    if (!locked.ok) return locked
    const subject = locked.value
    const checked = await checkLine(tx, input)
    if (!checked.ok) return checked

    const plan = await openPlan(tx, actor, { caseId: subject.id, areaCode: subject.areaCode })
    if (!plan) return movedOn(tx, { caseId: subject.id })
    if (input.lineId === null) {
      const lineId = await addLine(tx, actor, subject, plan.id, checked.value)
      return doneWith({ lineId })
    }
    const line = await draftLine(tx, { lineId: input.lineId, caseId: subject.id, planId: plan.id })
    if (!line) return refuse('not_found')
    if (!line.isDraft) return movedOn(tx, { lineId: line.id })
    await rewriteLine(tx, actor, subject, line.id, checked.value)
    return doneWith({ lineId: line.id })
  })
}
