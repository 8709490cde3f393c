import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { type Outcome, refuse } from '@/lib/domain/outcome'
import { planStatusAfter } from '@/lib/domain/plans/plan-lifecycle'
import type { PlanCommand } from '@/lib/domain/plans/plan-inputs'
import { lockCase } from '../cases/lock-case'
import { runOnce } from '../db/run-once'
import { movedOn } from '../history/moved-on'
import { moveLine } from '../lines/move-line'
import { openPlan } from './open-plan'
import { tellPlanStep } from './tell-plan-step'

/**
 * Sends the open plan version to the chair. Invariant 1 is held here, with the case locked: no confirmed finding
 * without a line or a written "no action". Refuses: findings_without_response (count), plan_empty, moved_on.
 */
export function proposePlan(actor: Actor, input: PlanCommand): Promise<Outcome> {
  return runOnce(actor, 'proposePlan', input.commandId, async (tx) => {
    const locked = await lockCase(tx, actor, input.caseId, 'case:propose_plan', 'draft_plan')
    if (!locked.ok) return locked
    const subject = locked.value

    const unanswered = await tx.finding.count({ where: { caseId: subject.id, status: 'confirmed', answered: false } })
    if (unanswered > 0) return refuse('findings_without_response', { count: String(unanswered) })

    // Where every finding is answered by "no action", the version to propose may not have been opened yet.
    const open = await openPlan(tx, actor, { caseId: subject.id, areaCode: subject.areaCode })
    if (!open) return movedOn(tx, { caseId: subject.id })
    const plan = await tx.plan.findUniqueOrThrow({
      where: { id: open.id },
      select: { id: true, version: true, status: true, lines: { where: { status: 'draft' }, select: { id: true } } },
    })
    const confirmed = await tx.finding.count({ where: { caseId: subject.id, status: 'confirmed' } })
    if (plan.lines.length === 0 && confirmed === 0) return refuse('plan_empty')
    const to = planStatusAfter('propose', plan.status)
    if (!to) return movedOn(tx, { caseId: subject.id })

    await tx.plan.update({
      where: { id: plan.id },
      data: { status: to, proposedById: actor.id, proposedAt: new Date(), sentBackReason: null },
      select: { id: true },
    })
    for (const line of plan.lines) {
      const moved = await moveLine(tx, actor, line.id, 'propose')
      if (!moved.ok) return moved
    }
    return tellPlanStep(tx, actor, subject, 'propose', { to, detail: { version: plan.version } })
  })
}
