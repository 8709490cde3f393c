import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can, refusedAsSamePerson } from '@/lib/domain/access/policy'
import { statusAfter } from '@/lib/domain/cases/case-lifecycle'
import { isOpenFor } from '@/lib/domain/cases/case-work'
import { addMonths } from '@/lib/domain/days'
import { type Outcome, refuse } from '@/lib/domain/outcome'
import type { PlanCommand } from '@/lib/domain/plans/plan-inputs'
import { planStatusAfter } from '@/lib/domain/plans/plan-lifecycle'
import { lockCaseRow } from '../cases/lock-case'
import { dateColumn, today } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { movedOn } from '../history/moved-on'
import { moveLine } from '../lines/move-line'
import { freezePlan } from './freeze-plan'
import { tellPlanStep } from './tell-plan-step'

const MONITORING_MONTHS = [1, 2, 3]

/**
 * The chair signs the proposed version: it is frozen as it stands, the version before it is superseded, its lines go
 * to their agencies, and the first approval starts the follow-up with its three monitoring months.
 * Refuses: not_found, forbidden, same_person (the proposer), findings_without_response, moved_on. Two at once: one wins.
 */
export function approvePlan(actor: Actor, input: PlanCommand): Promise<Outcome> {
  return runOnce(actor, 'approvePlan', input.commandId, async (tx) => {
    await lockCaseRow(tx, input.caseId)
    const subject = await tx.auditCase.findUnique({
      where: { id: input.caseId },
      select: { id: true, areaCode: true, status: true, findingsUnanswered: true },
    })
    if (!subject) return refuse('not_found')
    const plan = await tx.plan.findFirst({
      where: { caseId: subject.id },
      orderBy: { version: 'desc' },
      select: {
        id: true,
        version: true,
        status: true,
        proposedById: true,
        lines: { where: { status: 'proposed' }, select: { id: true } },
      },
    })
    const standing = { areaCode: subject.areaCode, doneBy: [plan?.proposedById ?? null] }
    if (refusedAsSamePerson(actor, 'case:approve_plan', standing)) return refuse('same_person')
    if (!can(actor, 'case:approve_plan', standing)) return refuse('forbidden')
    const to = plan && planStatusAfter('approve', plan.status)
    if (!plan?.proposedById || !to) return movedOn(tx, { caseId: subject.id })
    if (subject.findingsUnanswered > 0)
      return refuse('findings_without_response', { count: String(subject.findingsUnanswered) })

    const proposer = await tx.user.findUniqueOrThrow({ where: { id: plan.proposedById }, select: { name: true } })
    for (const line of plan.lines) {
      const moved = await moveLine(tx, actor, line.id, 'approve')
      if (!moved.ok) return moved
    }
    await tx.plan.updateMany({ where: { caseId: subject.id, status: 'approved' }, data: { status: 'superseded' } })
    const frozen = await freezePlan(
      tx,
      { caseId: subject.id, version: plan.version },
      { approvedOn: today(), approvedBy: actor.name, proposedBy: proposer.name },
    )
    await tx.plan.update({
      where: { id: plan.id },
      data: { status: to, approvedById: actor.id, approvedAt: new Date(), frozen },
      select: { id: true },
    })
    await startMonitoring(tx, subject)

    // A revision is signed while its case is followed up; a case that was evaluated meanwhile takes no more lines.
    const isRevision = statusAfter('approve_plan', subject.status) === null
    if (isRevision && !isOpenFor('revise_plan', subject.status)) return movedOn(tx, { caseId: subject.id })
    return tellPlanStep(tx, actor, subject, 'approve', {
      to,
      doneBy: standing.doneBy,
      detail: { version: plan.version },
    })
  })
}

/** Three monthly visits from the day of the first approval; a later version leaves them as they are. */
async function startMonitoring(tx: Tx, subject: { id: string; areaCode: string }) {
  if ((await tx.monitoringVisit.count({ where: { caseId: subject.id } })) > 0) return
  await tx.monitoringVisit.createMany({
    data: MONITORING_MONTHS.map((month) => ({
      caseId: subject.id,
      areaCode: subject.areaCode,
      month,
      dueOn: dateColumn(addMonths(today(), month)),
    })),
  })
}
