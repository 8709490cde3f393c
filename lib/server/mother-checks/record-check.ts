import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { areAnswered, type CheckChallenge } from '@/lib/domain/mother-checks/check-challenges'
import type { RecordCheckInput } from '@/lib/domain/mother-checks/record-check-input'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { dateColumn, today } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { writeEvent } from '../history/write-event'
import { fillVisit } from '../measurements/fill-visit'
import { openCaseOf } from '../measurements/open-case-of'
import { refreshCaseGrowth } from '../measurements/refresh-case-growth'
import { lockPerson } from '../people/lock-person'
import { challengesOf } from './challenges-of'

export type RecordedCheck = { checkId: string; caseId: string | null }

/**
 * Records a woman's monthly check, with what was asked and answered. It belongs to her open case, if there is one, or to the
 * case whose monitoring visit it is.
 * Refuses: not_found, forbidden, of_women_only, invalid_fields, needs_confirmation (challenges that were not answered:
 * `reviewCheck` lists them), moved_on (the visit was made), already_sent.
 */
export function recordCheck(actor: Actor, input: RecordCheckInput): Promise<Outcome<RecordedCheck>> {
  return runOnce(actor, 'recordCheck', input.commandId, (tx) => record(tx, actor, input), input)
}

async function record(tx: Tx, actor: Actor, input: RecordCheckInput): Promise<Outcome<RecordedCheck>> {
  const { personId, checkedOn, monitoring } = input
  // Two checks of one woman wait for each other, so that each is compared with the other.
  await lockPerson(tx, personId)
  const reviewed = await challengesOf(tx, input)
  if (!reviewed) return refuse('not_found')
  const { woman, challenges } = reviewed
  const { areaCode } = woman
  if (!can(actor, 'measurement:record', { areaCode })) return refuse('forbidden')
  if (woman.kind !== 'woman') return refuse('of_women_only')
  if (checkedOn > today()) return refuse('invalid_fields', { checkedOn: 'future_date' })
  if (checkedOn < woman.bornOn) return refuse('invalid_fields', { checkedOn: 'before_birth' })
  if (!areAnswered(challenges, input)) return refuse('needs_confirmation')

  const open = await openCaseOf(tx, personId, monitoring?.caseId)
  if (monitoring && !open) return refuse('not_found')
  const checkId = await create(tx, actor, input, { areaCode, caseId: open?.id ?? null, challenges })
  await tx.person.update({ where: { id: personId }, data: { updatedAt: new Date() }, select: { id: true } })
  if (monitoring) {
    const filled = await fillVisit(tx, actor, { ...monitoring, measuredOn: checkedOn, motherCheckId: checkId })
    if (!filled.ok) return filled
  }
  if (open) {
    await refreshCaseGrowth(tx, personId)
    const detail = { checkId, checkedOn, ...(monitoring ? { month: monitoring.month } : {}) }
    await writeEvent(tx, actor, { caseId: open.id, areaCode, step: 'check.record', detail })
  }
  return doneWith({ checkId, caseId: open?.id ?? null })
}

async function create(
  tx: Tx,
  actor: Actor,
  input: RecordCheckInput,
  { areaCode, caseId, challenges }: { areaCode: string; caseId: string | null; challenges: CheckChallenge[] },
): Promise<string> {
  const {
    commandId: _id,
    challengesSeen: _seen,
    monitoring: _visit,
    remeasured,
    challengeReason,
    checkedOn,
    ...read
  } = input
  const { id } = await tx.motherCheck.create({
    data: {
      ...read,
      checkedOn: dateColumn(checkedOn),
      areaCode,
      caseId,
      challenges: challenges.map((challenge) => ({ ...challenge, answer: remeasured ? 'remeasured' : 'reason' })),
      challengeReason: challenges.length > 0 ? challengeReason : null,
      recordedById: actor.id,
    },
    select: { id: true },
  })
  return id
}
