import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { addDays } from '@/lib/domain/days'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { mayRedirect } from '@/lib/domain/plans/line-lifecycle'
import type { RevisePlanInput } from '@/lib/domain/plans/plan-inputs'
import { type LockedCase, lockCase } from '../cases/lock-case'
import { isoDate, today } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { movedOn } from '../history/moved-on'
import { moveLine } from '../lines/move-line'
import { openPlan } from './open-plan'
import { addLine } from './write-line'

/** A line redirected to another agency gets this long, where its own deadline is nearer. */
const DAYS_AFTER_REDIRECT = 30

/**
 * Opens the next version of an approved plan, which stays readable and in force until the new one is approved.
 * With `lineId` and `agencyId`, a line that its agency declined is cancelled and drafted again for another agency.
 * Refuses: not_found, forbidden, moved_on (a version already waits for the chair, or the line moved on), invalid_fields
 * (the agency that declined it).
 */
export function revisePlan(actor: Actor, input: RevisePlanInput): Promise<Outcome> {
  return runOnce(actor, 'revisePlan', input.commandId, async (tx) => {
    const locked = await lockCase(tx, actor, input.caseId, 'plan:revise', 'revise_plan')
    if (!locked.ok) return locked
    const subject = locked.value

    const plan = await openPlan(tx, actor, { caseId: subject.id, areaCode: subject.areaCode }, input.reason)
    if (!plan) return movedOn(tx, { caseId: subject.id })
    return input.lineId && input.agencyId
      ? redirectLine(tx, actor, subject, plan.id, input.lineId, input.agencyId, input.reason)
      : done
  })
}

async function redirectLine(
  tx: Tx,
  actor: Actor,
  subject: LockedCase,
  planId: string,
  lineId: string,
  agencyId: string,
  reason: string,
): Promise<Outcome> {
  const line = await tx.planLine.findFirst({
    where: { id: lineId, caseId: subject.id },
    include: { findings: { select: { findingId: true } }, agencies: { select: { agencyId: true, isLead: true } } },
  })
  if (!line) return refuse('not_found')
  if (!mayRedirect(line.status)) return movedOn(tx, { lineId })
  if (line.leadAgencyId === agencyId) return refuse('invalid_fields', { agencyId: 'not_an_option' })
  const agency = await tx.agency.findUnique({ where: { id: agencyId }, select: { id: true } })
  if (!agency) return refuse('not_found')

  const startsOn = today()
  const soonest = addDays(startsOn, DAYS_AFTER_REDIRECT)
  const dueOn = isoDate(line.dueOn) > soonest ? isoDate(line.dueOn) : soonest
  await addLine(
    tx,
    actor,
    subject,
    planId,
    {
      kind: line.kind,
      activity: line.activity,
      targetVolume: line.targetVolume.toString(),
      unit: line.unit,
      beneficiary: line.beneficiary,
      place: line.place,
      leadAgencyId: agencyId,
      supportAgencyIds: line.agencies.filter((link) => !link.isLead).map((link) => link.agencyId),
      startsOn,
      dueOn,
      fundSource: line.fundSource,
      budgetRp: line.budgetRp,
      successIndicator: line.successIndicator,
      findingIds: line.findings.map(({ findingId }) => findingId),
      causeCodes: line.causeCodes,
    },
    { replacesId: line.id },
  )
  const moved = await moveLine(tx, actor, line.id, 'cancel', { data: { statusReason: reason }, detail: { reason } })
  return moved.ok ? done : moved
}
