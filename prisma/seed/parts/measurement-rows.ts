import { assessMeasurement, type Measurement } from '../../../lib/domain/growth/measurement'
import { STANDARD_VERSION } from '../../../lib/domain/growth/reference'
import { GROWTH_INDICES } from '../../../lib/domain/growth/z-scores'
import { dateColumn } from '../../../lib/server/clock'
import type { Prisma } from '../../../lib/server/generated/client'
import { daysBetween } from '@/lib/domain/days'
import { officeHour } from '../days'
import type { Random } from '../random'
import type { GrowingChild } from './growth-track'

export type MeasurementRow = Prisma.MeasurementCreateManyInput & { id: string }

type Of = {
  person: GrowingChild & { id: string; areaCode: string }
  caseId?: string | null
  measuredById: string
  /** Who confirmed it; null leaves it recorded. */
  confirmedById?: string | null
}

/** A measurement as it is kept: raw, corrected, and what the WHO standard makes of it. */
export function measurementRow(random: Random, measurement: Measurement, of: Of): MeasurementRow {
  const { person, caseId = null, measuredById, confirmedById = null } = of
  const { growth } = assessMeasurement(person, measurement)
  const at = officeHour(measurement.measuredOn, random.int(30, 240))
  return {
    id: random.uuid(at),
    personId: person.id,
    caseId,
    areaCode: person.areaCode,
    measuredOn: dateColumn(measurement.measuredOn),
    ageDays: daysBetween(person.bornOn, measurement.measuredOn),
    weightKg: measurement.weightKg,
    lenheiCm: measurement.lenheiCm,
    position: measurement.position,
    clenheiCm: growth.clenheiCm,
    headcCm: measurement.headcCm,
    armcCm: measurement.armcCm,
    oedema: measurement.oedema === true,
    zlen: growth.z.lengthForAge,
    zwei: growth.z.weightForAge,
    zwfl: growth.z.weightForLength,
    zbmi: growth.z.bmiForAge,
    zhc: growth.z.headForAge,
    zac: growth.z.armForAge,
    flagged: GROWTH_INDICES.filter((index) => growth.flags[index] === true),
    standardVersion: STANDARD_VERSION,
    challenges: [],
    status: confirmedById === null ? 'recorded' : 'confirmed',
    statusById: confirmedById,
    measuredById,
    createdAt: at,
  }
}
