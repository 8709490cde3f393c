import 'server-only'
import { can, refusedAsSamePerson } from '@/lib/domain/access/policy'
import { type CaseStatus, statusAfter, statusAfterReopening } from '@/lib/domain/cases/case-lifecycle'
import type { CaseOutcome } from '@/lib/domain/cases/outcomes'
import type { CaseFigures } from '@/lib/domain/monitoring/case-figures'
import { openMonths } from '@/lib/domain/monitoring/visit-state'
import { requireActor } from '../auth/session'
import { type CaseHead, headOf, readableCase } from '../cases/readable-case'
import { isoDate, today } from '../clock'
import { asActor } from '../db/as-actor'
import { followUpFrom, visitsOf } from '../monitoring/visits-of'
import { computeCaseOutcome } from './compute-case-outcome'
import { type Decision, listDecisions } from './list-decisions'
import { endedFrom } from './reopen-case'

export type CaseOutcomePage = {
  case: CaseHead
  /** What the figures say now; null before the plan was approved. */
  computed: CaseFigures | null
  /** Newest first. */
  decisions: Decision[]
  /** The outcome in force of a closed case. */
  outcome: CaseOutcome | null
  endedOn: string | null
  followedUp: boolean
  /** Months neither measured nor explained. */
  openMonths: number[]
  linesOpen: number
  /** What whoever asks may do now, by the policy and the lifecycle. */
  may: { evaluate: boolean; close: boolean; reopen: boolean; end: boolean }
  /** Closing waits for somebody else than whoever asks, who decided the outcome. */
  decidedIt: boolean
  /** Where reopening would lead. */
  reopensAt: CaseStatus | null
  today: string
  owner: string
}

/** How a case came out and what can be done about it. Not found for whoever may not read the case. */
export async function getOutcome(caseId: string): Promise<CaseOutcomePage> {
  const actor = await requireActor()
  return asActor(actor, async (tx) => {
    const found = await readableCase(tx, actor, caseId, 'outcome')
    const { outcome, endedOn, linesOpen } = await tx.auditCase.findUniqueOrThrow({
      where: { id: found.id },
      select: { outcome: true, endedOn: true, linesOpen: true },
    })
    const decisions = await listDecisions(tx, found.id)
    const closer = { ...found.subject, doneBy: [decisions[0]?.decidedById ?? null] }
    const may = (step: 'evaluate' | 'close' | 'end', subject = found.subject) =>
      statusAfter(step, found.status) !== null && can(actor, `case:${step}`, subject)
    const reopensAt = statusAfterReopening(found.status, await endedFrom(tx, found.id))
    return {
      case: headOf(found),
      computed: await computeCaseOutcome(tx, found),
      decisions,
      outcome,
      endedOn: isoDate(endedOn),
      followedUp: (await followUpFrom(tx, found.id)) !== null,
      openMonths: openMonths(await visitsOf(tx, found.id)),
      linesOpen,
      may: {
        evaluate: may('evaluate'),
        close: may('close', closer),
        end: may('end'),
        reopen: reopensAt !== null && can(actor, 'case:reopen', found.subject),
      },
      decidedIt: statusAfter('close', found.status) !== null && refusedAsSamePerson(actor, 'case:close', closer),
      reopensAt,
      today: today(),
      owner: actor.id,
    }
  })
}
