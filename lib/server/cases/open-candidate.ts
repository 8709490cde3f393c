import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import type { CaseGroup } from '@/lib/domain/cases/case-filter'
import { isClosed } from '@/lib/domain/cases/case-lifecycle'
import type { SelectionReason } from '@/lib/domain/cases/outcomes'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { fittingGroups, groupProblem } from '@/lib/domain/people/fitting-groups'
import { today } from '../clock'
import { consentInForce } from '../consents/consent-in-force'
import { runningCycleOf } from '../cycles/running-cycle-of'
import type { Tx } from '../db/client'
import { writeEvent } from '../history/write-event'
import { refreshCaseGrowth } from '../measurements/refresh-case-growth'
import { caseBefore } from './case-before'
import { groupFactsOf, type PersonInGroups } from './group-facts'

export type Proposal = {
  personId: string
  /** Undefined where only one fits. */
  group: CaseGroup | undefined
  reason: SelectionReason
  note: string | null
}

export type Opened = { caseId: string; cycleId: string; areaCode: string; group: CaseGroup }

/**
 * Makes somebody a candidate of the running cycle of their district, with the next case number and the case it goes on
 * from. The person is locked by the caller. Refuses: not_found, forbidden, consent_missing, not_in_age_group,
 * invalid_fields (`group`: which is missing, or why it does not fit), no_open_cycle, already_in_cycle, case_still_open.
 */
export async function openCandidate(
  tx: Tx,
  actor: Actor,
  { personId, group: wished, reason, note }: Proposal,
): Promise<Outcome<Opened>> {
  const person = await groupFactsOf(tx, personId)
  if (!person) return refuse('not_found')
  const { areaCode, name } = person
  if (!can(actor, 'case:propose', { areaCode })) return refuse('forbidden')
  if (!(await consentInForce(tx, personId))) return refuse('consent_missing')
  const chosen = groupOf(person, wished)
  if (!chosen.ok) return chosen
  const group = chosen.value

  const districtCode = areaCode.slice(0, 5)
  const cycleId = await runningCycleOf(tx, districtCode)
  if (!cycleId) return refuse('no_open_cycle')
  const earlier = await tx.auditCase.findMany({
    where: { personId },
    select: { cycleId: true, status: true, group: true, cycle: { select: { closedAt: true } } },
  })
  // A child is audited once in a cycle, a woman once for each stage of her life.
  const again = earlier.some((one) => one.cycleId === cycleId && (person.kind === 'child' || one.group === group))
  if (again) return refuse('already_in_cycle')
  // A candidate nobody chose before its cycle was reported is no open case: it waits for nobody any more.
  const stillOpen = earlier.some(
    ({ status, cycle }) => !isClosed(status) && !(status === 'candidate' && cycle.closedAt !== null),
  )
  if (stillOpen) return refuse('case_still_open')

  const [{ number } = { number: 1 }] = await tx.$queryRaw<{ number: number }[]>`
    SELECT next_case_number(${cycleId}::uuid) AS number`
  const { id: caseId } = await tx.auditCase.create({
    data: {
      number,
      cycleId,
      personId,
      areaCode,
      districtCode,
      group,
      subjectName: name,
      selectionReason: reason,
      selectionNote: note,
      createdById: actor.id,
      pregnancyId: group === 'BUMIL' || group === 'BUFAS' ? person.pregnancyId : null,
      fromCaseId: await caseBefore(tx, person, group),
    },
    select: { id: true },
  })
  await refreshCaseGrowth(tx, personId)
  await writeEvent(tx, actor, { caseId, areaCode, step: 'propose', to: 'candidate', detail: { number, reason } })
  return doneWith({ caseId, cycleId, areaCode, group })
}

function groupOf(person: PersonInGroups, wished: CaseGroup | undefined): Outcome<CaseGroup> {
  const [first, ...others] = fittingGroups(person, today())
  if (wished === undefined) {
    if (first && others.length === 0) return doneWith(first)
    if (person.kind === 'child') return refuse('not_in_age_group')
    return refuse('invalid_fields', { group: first ? 'required' : 'group_none_fits' })
  }
  const problem = groupProblem(person, wished, today())
  return problem === null ? doneWith(wished) : refuse('invalid_fields', { group: problem })
}
