import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { isClosed } from '@/lib/domain/cases/case-lifecycle'
import type { ProposeCaseInput } from '@/lib/domain/cases/propose-case-input'
import { type AgeGroup, ageGroup } from '@/lib/domain/growth/age'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { isoDate, today } from '../clock'
import { consentInForce } from '../consents/consent-in-force'
import { runningCycleOf } from '../cycles/running-cycle-of'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { writeEvent } from '../history/write-event'
import { refreshCaseGrowth } from '../measurements/refresh-case-growth'
import { lockPerson } from '../people/lock-person'
import { listProposed } from '../selection/list-proposed'

/**
 * Proposes a child for audit in the running cycle of its district: a candidate with the next case number.
 * Refuses: not_found, forbidden, consent_missing, not_in_age_group, no_open_cycle, already_in_cycle, case_still_open.
 */
export function proposeCase(
  actor: Actor,
  { commandId, ...proposal }: ProposeCaseInput,
): Promise<Outcome<{ caseId: string }>> {
  return runOnce(actor, 'proposeCase', commandId, async (tx) => {
    const proposed = await proposeWithin(tx, actor, proposal)
    if (!proposed.ok) return proposed
    const { caseId, ...about } = proposed.value
    await listProposed(tx, actor, { caseId, ...about, ...proposal })
    return doneWith({ caseId })
  })
}

type Proposed = { caseId: string; cycleId: string; areaCode: string; group: AgeGroup }

/** The same inside a transaction of another command, without the long list. */
export async function proposeWithin(
  tx: Tx,
  actor: Actor,
  { personId, selectionReason, selectionNote }: Omit<ProposeCaseInput, 'commandId'>,
): Promise<Outcome<Proposed>> {
  // Two proposals of one child wait for each other here.
  await lockPerson(tx, personId)
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { areaCode: true, name: true, bornOn: true },
  })
  if (!person) return refuse('not_found')
  const { areaCode, name } = person
  if (!can(actor, 'case:propose', { areaCode })) return refuse('forbidden')
  if (!(await consentInForce(tx, personId))) return refuse('consent_missing')
  const group = ageGroup(isoDate(person.bornOn), today())
  if (!group) return refuse('not_in_age_group')

  const districtCode = areaCode.slice(0, 5)
  const cycleId = await runningCycleOf(tx, districtCode)
  if (!cycleId) return refuse('no_open_cycle')
  const earlier = await tx.auditCase.findMany({
    where: { personId },
    select: { cycleId: true, status: true, cycle: { select: { closedAt: true } } },
  })
  if (earlier.some((one) => one.cycleId === cycleId)) return refuse('already_in_cycle')
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
      selectionReason,
      selectionNote,
      createdById: actor.id,
    },
    select: { id: true },
  })
  await refreshCaseGrowth(tx, personId)
  await writeEvent(tx, actor, {
    caseId,
    areaCode,
    step: 'propose',
    to: 'candidate',
    detail: { number, reason: selectionReason },
  })
  return doneWith({ caseId, cycleId, areaCode, group })
}
