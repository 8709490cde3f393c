import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { type Outcome, refuse } from '@/lib/domain/outcome'
import { planStatusAfter } from '@/lib/domain/plans/plan-lifecycle'
import type { SendBackPlanInput } from '@/lib/domain/plans/plan-inputs'
import { lockCaseRow } from '../cases/lock-case'
import { runOnce } from '../db/run-once'
import { movedOn } from '../history/moved-on'
import { moveLine } from '../lines/move-line'
import { tellPlanStep } from './tell-plan-step'

/** The chair sends the proposed version back to the team with a reason; its lines become drafts again. */
export function sendBackPlan(actor: Actor, input: SendBackPlanInput): Promise<Outcome> {
  return runOnce(actor, 'sendBackPlan', input.commandId, async (tx) => {
    await lockCaseRow(tx, input.caseId)
    const subject = await tx.auditCase.findUnique({
      where: { id: input.caseId },
      select: { id: true, areaCode: true, status: true },
    })
    if (!subject) return refuse('not_found')
    if (!can(actor, 'case:send_back_plan', { areaCode: subject.areaCode })) return refuse('forbidden')

    const plan = await tx.plan.findFirst({
      where: { caseId: subject.id },
      orderBy: { version: 'desc' },
      select: { id: true, status: true, version: true, lines: { where: { status: 'proposed' }, select: { id: true } } },
    })
    const to = plan && planStatusAfter('send_back', plan.status)
    if (!plan || !to) return movedOn(tx, { caseId: subject.id })

    await tx.plan.update({
      where: { id: plan.id },
      data: { status: to, sentBackReason: input.reason },
      select: { id: true },
    })
    for (const line of plan.lines) {
      const moved = await moveLine(tx, actor, line.id, 'send_back')
      if (!moved.ok) return moved
    }
    return tellPlanStep(tx, actor, subject, 'send_back', {
      to,
      detail: { version: plan.version, reason: input.reason },
    })
  })
}
