import 'server-only'
import { calendarMonth, completedMonths } from '@/lib/domain/growth/age'
import { isBelowRedLine, weightGains } from '@/lib/domain/growth/weight-gain'
import { type GrowthIndex, isFlagged } from '@/lib/domain/growth/z-scores'
import type { CaseFacts, WorksheetContext } from '@/lib/domain/worksheets/case-facts'
import { isoDate } from '../clock'
import type { Tx } from '../db/client'
import type { Prisma } from '../generated/client'

/** The measurement a worksheet stands on. `measuredOn` is YYYY-MM-DD; kg and cm, the length as corrected. */
export type LatestMeasurement = {
  id: string
  measuredOn: string
  weightKg: number | null
  lengthCm: number | null
  position: 'lying' | 'standing' | null
  status: 'recorded' | 'confirmed'
  measuredById: string
}

export type LoadedFacts = { facts: CaseFacts; latest: LatestMeasurement | null }

type Subject = {
  personId: string
  /** The day at which the age counts, YYYY-MM-DD; later measurements do not count. */
  asOf: string
  /** Only what had been recorded by then, for a worksheet that a newer version has replaced. */
  recordedBefore?: Date | null
}

/** What decides which questions are asked of a person on a day (YYYY-MM-DD). */
export function contextOf(person: { sex: 'male' | 'female'; bornOn: Date }, asOf: string): WorksheetContext {
  return { ageMonths: completedMonths(isoDate(person.bornOn), asOf), sex: person.sex, asOf }
}

/**
 * What the register and the measurements say of a person on a day; of a woman it is her age alone. Rejected measurements do not count; of one day the
 * last recorded does. Every fact of a body comes from the latest measurement alone: an old arm is not today's.
 */
export async function loadCaseFacts(tx: Tx, { personId, asOf, recordedBefore }: Subject): Promise<LoadedFacts> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: personFacts,
  })
  const rows = await tx.measurement.findMany({
    where: {
      personId,
      status: { not: 'rejected' },
      measuredOn: { lte: new Date(`${asOf}T00:00:00Z`) },
      ...(recordedBefore && { createdAt: { lt: recordedBefore } }),
    },
    orderBy: [{ measuredOn: 'asc' }, { createdAt: 'asc' }],
    select: measurementFacts,
  })
  return factsFrom(person, rows, asOf)
}

/** The same of rows that were read already: measurements by that day, not rejected, the oldest first. */
export function factsFrom(person: PersonRow, rows: readonly Row[], asOf: string): LoadedFacts {
  const bornOn = isoDate(person.bornOn)
  const latest = rows.at(-1)
  const weighings = rows.flatMap(({ measuredOn, weightKg }) =>
    weightKg === null ? [] : [{ measuredOn: isoDate(measuredOn), weightKg: Number(weightKg) }],
  )
  const gain = weightGains(person.sex, bornOn, weighings).at(-1)
  const lastWeighed = weighings.at(-1)?.measuredOn

  return {
    facts: {
      ...contextOf(person, asOf),
      birthWeightG: person.birthWeightG,
      birthLengthCm: numberOf(person.birthLengthCm),
      ...(latest && bodyFacts(latest, person.bornOnEstimated)),
      weightGain: gain?.code ?? null,
      twoT: gain?.twoT ?? null,
      // The month that is running still has its posyandu day before it.
      monthsAbsentInARow: lastWeighed ? Math.max(0, calendarMonth(asOf) - calendarMonth(lastWeighed) - 1) : null,
    },
    latest: latest ? presentLatest(latest) : null,
  }
}

/** What is read of a person. */
export const personFacts = {
  sex: true,
  bornOn: true,
  bornOnEstimated: true,
  birthWeightG: true,
  birthLengthCm: true,
} as const

/** What is read of a measurement. */
export const measurementFacts = {
  id: true,
  measuredOn: true,
  weightKg: true,
  lenheiCm: true,
  clenheiCm: true,
  position: true,
  headcCm: true,
  armcCm: true,
  oedema: true,
  zlen: true,
  zwei: true,
  zwfl: true,
  zbmi: true,
  zhc: true,
  status: true,
  measuredById: true,
} as const

type Row = Prisma.MeasurementGetPayload<{ select: typeof measurementFacts }>
type PersonRow = Prisma.PersonGetPayload<{ select: typeof personFacts }>

type Figure = { toString: () => string } | null
const numberOf = (figure: Figure) => (figure === null ? null : Number(figure))

/** A z-score that WHO believes, or null. */
function believed(index: GrowthIndex, figure: Figure): number | null {
  const z = numberOf(figure)
  return z === null || isFlagged(index, z) ? null : z
}

function bodyFacts(row: Row, isAgeGuessed: boolean) {
  // A guessed birth date gives no category by age.
  const byAge = (index: GrowthIndex, figure: Figure) => (isAgeGuessed ? null : believed(index, figure))
  const zWeightForAge = byAge('weightForAge', row.zwei)
  return {
    weightKg: numberOf(row.weightKg),
    lengthCm: numberOf(row.clenheiCm ?? row.lenheiCm),
    headcCm: numberOf(row.headcCm),
    armcCm: numberOf(row.armcCm),
    oedema: row.oedema,
    zLengthForAge: byAge('lengthForAge', row.zlen),
    zWeightForAge,
    zWeightForLength: believed('weightForLength', row.zwfl),
    zBmiForAge: byAge('bmiForAge', row.zbmi),
    zHeadForAge: byAge('headForAge', row.zhc),
    belowRedLine: isBelowRedLine(zWeightForAge),
  }
}

function presentLatest(row: Row): LatestMeasurement {
  return {
    id: row.id,
    measuredOn: isoDate(row.measuredOn),
    weightKg: numberOf(row.weightKg),
    lengthCm: numberOf(row.clenheiCm ?? row.lenheiCm),
    position: row.position,
    status: row.status === 'confirmed' ? 'confirmed' : 'recorded',
    measuredById: row.measuredById,
  }
}
