import { expect } from 'vitest'
import { progressOf } from '@/lib/domain/cases/case-lifecycle'
import { asSystem } from '../../db/as-system'
import { verifyChain } from '../../history/verify-chain'

/** Everything that steps change, as the database keeps it. */
export type Standing = Awaited<ReturnType<typeof standingOf>>

/** The whole of a case as it stands. */
export function standingOf(caseId: string) {
  return asSystem(async (tx) => ({
    subject: await tx.auditCase.findUniqueOrThrow({ where: { id: caseId } }),
    findings: await tx.finding.findMany({ where: { caseId }, orderBy: { id: 'asc' } }),
    plans: await tx.plan.findMany({ where: { caseId }, orderBy: { version: 'asc' } }),
    lines: await tx.planLine.findMany({
      where: { caseId },
      orderBy: { number: 'asc' },
      include: { evidence: { select: { id: true } }, findings: { select: { findingId: true } } },
    }),
    verifications: await tx.verification.findMany({ where: { caseId }, orderBy: { id: 'asc' } }),
    visits: await tx.monitoringVisit.findMany({ where: { caseId }, orderBy: { month: 'asc' } }),
    decisions: await tx.outcomeDecision.findMany({ where: { caseId }, orderBy: { id: 'asc' } }),
    worksheets: await tx.worksheet.findMany({ where: { caseId }, orderBy: { version: 'asc' } }),
    events: await tx.caseEvent.findMany({ where: { caseId }, orderBy: { sequence: 'asc' } }),
    chain: await verifyChain(tx, caseId),
  }))
}

/** The invariants that a case must keep between one act and the next; `agencyOf` tells whose planner a user is. */
export function expectInvariants(before: Standing, after: Standing, agencyOf: ReadonlyMap<string, string>): void {
  everyFindingAnsweredBeyondReview(before, after)
  approvedPlansUnchanged(before, after)
  doneIsProven(after, agencyOf)
  closedHasOutcome(before, after)
  historyOnlyGrows(before, after)
  countsAgree(after)
}

/** 1. A confirmed finding has a live line or a written "no action" when its case leaves review. */
function everyFindingAnsweredBeyondReview(before: Standing, after: Standing) {
  const left = progressOf(before.subject.status) < progressOf('planned') && isBetween(after, 'planned', 'in_follow_up')
  const approved = before.subject.status === 'planned' && after.subject.status === 'in_follow_up'
  if (!left && !approved) return
  const live = new Set(
    after.lines.filter(({ status }) => status !== 'cancelled').flatMap((line) => line.findings.map((f) => f.findingId)),
  )
  for (const finding of after.findings.filter(({ status }) => status === 'confirmed')) {
    expect(live.has(finding.id) || finding.noActionReason !== null, `finding ${finding.code} is answered`).toBe(true)
  }
}

const isBetween = ({ subject }: Standing, from: 'planned', to: 'in_follow_up') =>
  subject.status === from || subject.status === to

/** 2. A version that was approved stays as it was signed, whatever is done later; so do its lines' own terms. */
function approvedPlansUnchanged(before: Standing, after: Standing) {
  for (const plan of before.plans.filter(({ frozen }) => frozen !== null)) {
    expect(after.plans.find(({ id }) => id === plan.id)).toMatchObject({
      frozen: plan.frozen,
      approvedById: plan.approvedById,
      proposedById: plan.proposedById,
      version: plan.version,
    })
    for (const line of before.lines.filter(({ planId }) => planId === plan.id)) {
      const { activity, targetVolume, unit, leadAgencyId, startsOn, dueOn, budgetRp, successIndicator } = line
      const terms = { activity, targetVolume, unit, leadAgencyId, startsOn, dueOn, budgetRp, successIndicator }
      expect(after.lines.find(({ id }) => id === line.id)).toMatchObject(terms)
    }
  }
  for (const plan of after.plans.filter(({ status }) => status === 'approved' || status === 'superseded')) {
    expect(plan.frozen).not.toBeNull()
    expect(plan.approvedById).not.toBe(plan.proposedById)
  }
}

/** 3. "Done" has a date and proof; "verified" was said by somebody outside the agency. */
function doneIsProven({ lines, verifications }: Standing, agencyOf: ReadonlyMap<string, string>) {
  for (const line of lines.filter(({ status }) => status === 'done' || status === 'verified')) {
    expect(line.doneOn, `line ${line.number} has its date`).not.toBeNull()
    expect(line.evidence.length, `line ${line.number} has proof`).toBeGreaterThan(0)
  }
  for (const line of lines.filter(({ status }) => status === 'verified')) {
    const last = verifications.findLast(({ lineId }) => lineId === line.id)
    expect(last?.verdict).toBe('verified')
    expect(agencyOf.get(last?.checkedById ?? '')).not.toBe(line.leadAgencyId)
  }
}

/** 4. A case closes with an outcome, and after an evaluation with its visits measured or explained. */
function closedHasOutcome(before: Standing, { subject, visits }: Standing) {
  if (subject.status !== 'closed' || before.subject.status === 'closed') return
  expect(subject.outcome).not.toBeNull()
  if (before.subject.status !== 'evaluated' || subject.outcome === 'moved') return
  for (const visit of visits) {
    expect(visit.measurementId ?? visit.motherCheckId ?? visit.missingReason, `month ${visit.month}`).not.toBeNull()
  }
}

/** 5. What happened stays told as it was told, in an unbroken chain; a status moves only with an event. */
function historyOnlyGrows(before: Standing, after: Standing) {
  expect(after.events.slice(0, before.events.length)).toEqual(before.events)
  expect(after.chain.broken).toEqual([])
  expect(after.chain.checked).toBe(after.events.length)
  for (const was of before.worksheets) expect(after.worksheets.map(({ id }) => id)).toContain(was.id)
  if (before.subject.status !== after.subject.status)
    expect(after.events.slice(before.events.length).map(({ to }) => to)).toContain(after.subject.status)
}

/** The counts that lists and boards read say what the rows say. */
function countsAgree({ subject, findings, lines }: Standing) {
  const confirmed = findings.filter(({ status }) => status === 'confirmed')
  expect(subject.findingsConfirmed).toBe(confirmed.length)
  expect(subject.findingsUnanswered).toBe(confirmed.filter(({ answered }) => !answered).length)
  expect(subject.linesVerified).toBe(lines.filter(({ status }) => status === 'verified').length)
}
