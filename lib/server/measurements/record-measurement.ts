import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { STANDARD_VERSION } from '@/lib/domain/growth/reference'
import { GROWTH_INDICES } from '@/lib/domain/growth/z-scores'
import { answered, fieldErrors, isAnswered } from '@/lib/domain/measurements/measurement-review'
import type { RecordMeasurementInput } from '@/lib/domain/measurements/record-measurement-input'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { writeEvent } from '../history/write-event'
import { lockPerson } from '../people/lock-person'
import { type CheckedMeasurement, checkAgainstHistory } from './check-against-history'
import { fillVisit, moveVisits } from './fill-visit'
import { openCaseOf } from './open-case-of'
import { refreshCaseGrowth } from './refresh-case-growth'
import { replaceMeasurement } from './replace-measurement'

/**
 * Records a measurement: as read, as corrected, its z-scores, flags and standard, and what was asked and answered. It
 * belongs to the person's open case, if there is one, or to the case whose monitoring visit it is. A correction is a new
 * measurement; the one it replaces is rejected with the reason.
 * Refuses: not_found, forbidden, of_children_only, invalid_fields, needs_confirmation (challenges that were not answered:
 * `reviewMeasurement` lists them), moved_on (the one to replace was replaced, or the visit made), already_sent.
 */
export function recordMeasurement(
  actor: Actor,
  input: RecordMeasurementInput,
): Promise<Outcome<{ measurementId: string; caseId: string | null }>> {
  return runOnce(actor, 'recordMeasurement', input.commandId, (tx) => record(tx, actor, input), input)
}

async function record(
  tx: Tx,
  actor: Actor,
  input: RecordMeasurementInput,
): Promise<Outcome<{ measurementId: string; caseId: string | null }>> {
  // Two measurements of one child wait for each other, so that each is compared with the other.
  await lockPerson(tx, input.personId)
  const checked = await checkAgainstHistory(tx, input)
  if (!checked) return refuse('not_found')
  const { person, check } = checked
  if (!can(actor, 'measurement:record', { areaCode: person.areaCode })) return refuse('forbidden')
  if (person.kind !== 'child') return refuse('of_children_only')
  if (check.errors.length > 0) return refuse('invalid_fields', fieldErrors(check.errors))
  if (!isAnswered(check.challenges, input)) return refuse('needs_confirmation')

  const open = await openCaseOf(tx, person.id, input.monitoring?.caseId)
  if (input.monitoring && !open) return refuse('not_found')
  if (input.replaces) {
    const replaced = await replaceMeasurement(tx, actor, person.id, input.replaces)
    if (!replaced.ok) return replaced
  }

  const measurementId = await create(tx, actor, checked, input, open?.id ?? null)
  await tx.person.update({ where: { id: person.id }, data: { updatedAt: new Date() }, select: { id: true } })
  if (input.replaces) await moveVisits(tx, input.replaces.id, measurementId)
  if (input.monitoring) {
    const { measuredOn } = input
    const filled = await fillVisit(tx, actor, { ...input.monitoring, measuredOn, measurementId })
    if (!filled.ok) return filled
  }
  if (open) {
    await refreshCaseGrowth(tx, person.id)
    await writeEvent(tx, actor, {
      caseId: open.id,
      areaCode: person.areaCode,
      step: input.replaces ? 'measurement.correct' : 'measurement.record',
      detail: {
        measurementId,
        measuredOn: input.measuredOn,
        ...(input.replaces ? { replaces: input.replaces.id } : {}),
        ...(input.monitoring ? { month: input.monitoring.month } : {}),
      },
    })
  }
  return doneWith({ measurementId, caseId: open?.id ?? null })
}

async function create(
  tx: Tx,
  actor: Actor,
  { person, check }: CheckedMeasurement,
  input: RecordMeasurementInput,
  caseId: string | null,
): Promise<string> {
  if (!check.assessed || check.assessed.ageDays === null)
    throw new Error('a child with a birth date is always assessed')
  const { growth, ageDays, measuredOn, ...read } = check.assessed
  const { id } = await tx.measurement.create({
    data: {
      ...read,
      personId: person.id,
      caseId,
      areaCode: person.areaCode,
      measuredOn: dateColumn(measuredOn),
      ageDays,
      oedema: read.oedema === true,
      clenheiCm: growth.clenheiCm,
      zlen: growth.z.lengthForAge,
      zwei: growth.z.weightForAge,
      zwfl: growth.z.weightForLength,
      zbmi: growth.z.bmiForAge,
      zhc: growth.z.headForAge,
      zac: growth.z.armForAge,
      flagged: GROWTH_INDICES.filter((index) => growth.flags[index] === true),
      standardVersion: STANDARD_VERSION,
      challenges: answered(check.challenges, input),
      challengeReason: check.challenges.length > 0 ? input.challengeReason : null,
      measuredById: actor.id,
      replacesId: input.replaces?.id ?? null,
    },
    select: { id: true },
  })
  return id
}
