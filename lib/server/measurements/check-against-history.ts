import 'server-only'
import type { RecordMeasurementInput } from '@/lib/domain/measurements/record-measurement-input'
import { checkMeasurement, type MeasurementCheck } from '@/lib/domain/growth/plausibility'
import type { PersonKind } from '@/lib/domain/people/person-kind'
import { isoDate, today } from '../clock'
import type { Tx } from '../db/client'
import { asMeasured, measuredColumns } from './as-measured'

export type MeasuredPerson = { id: string; areaCode: string; kind: PersonKind; bornOn: string; sex: 'male' | 'female' }
export type CheckedMeasurement = { person: MeasuredPerson; check: MeasurementCheck }

/**
 * What the growth rules say of a measurement beside the person's others; rejected ones, and the one that it replaces, do
 * not count. Null where the person cannot be seen.
 */
export async function checkAgainstHistory(tx: Tx, input: RecordMeasurementInput): Promise<CheckedMeasurement | null> {
  const person = await tx.person.findUnique({
    where: { id: input.personId },
    select: {
      id: true,
      areaCode: true,
      kind: true,
      bornOn: true,
      sex: true,
      measurements: {
        where: { status: { not: 'rejected' }, ...(input.replaces ? { id: { not: input.replaces.id } } : {}) },
        select: measuredColumns,
      },
    },
  })
  if (!person) return null
  const { measurements, ...facts } = person
  const bornOn = isoDate(person.bornOn)
  const check = checkMeasurement({ sex: person.sex, bornOn }, measuredBy(input), measurements.map(asMeasured), today())
  return { person: { ...facts, bornOn }, check }
}

function measuredBy({ measuredOn, weightKg, lenheiCm, position, headcCm, armcCm, oedema }: RecordMeasurementInput) {
  // A position says nothing where no length was read.
  return {
    measuredOn,
    weightKg,
    lenheiCm,
    position: lenheiCm === null ? null : position,
    headcCm,
    armcCm,
    oedema,
  }
}
