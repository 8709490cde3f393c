import 'server-only'
import { completedMonths } from '@/lib/domain/growth/age'
import { CLASSIFIED_INDICES, type ClassifiedIndex, classify, type GrowthCategory } from '@/lib/domain/growth/classify'
import { isBelowRedLine, type WeightGain, weightGains } from '@/lib/domain/growth/weight-gain'
import { GROWTH_INDICES, type GrowthIndex } from '@/lib/domain/growth/z-scores'
import type { AnsweredChallenge } from '@/lib/domain/measurements/measurement-review'
import type { MeasurementRow } from '@/lib/domain/measurements/measurement-row'
import type { Prisma } from '../generated/client'
import { asMeasured, figure, measuredColumns } from './as-measured'

export const shownColumns = {
  ...measuredColumns,
  id: true,
  personId: true,
  caseId: true,
  ageDays: true,
  clenheiCm: true,
  zlen: true,
  zwei: true,
  zwfl: true,
  zbmi: true,
  zhc: true,
  zac: true,
  flagged: true,
  standardVersion: true,
  challenges: true,
  challengeReason: true,
  status: true,
  statusReason: true,
  statusById: true,
  measuredById: true,
  replacesId: true,
} as const satisfies Prisma.MeasurementSelect

type Row = Prisma.MeasurementGetPayload<{ select: typeof shownColumns }>
type Child = { sex: 'male' | 'female'; bornOn: string; bornOnEstimated: boolean }

/** The rows of one child as pages show them, in the order given; `names` are of the people who measured and decided. */
export function presentMeasurements(child: Child, rows: Row[], names: ReadonlyMap<string, string>): MeasurementRow[] {
  const gains = gainsOf(child, rows)
  return rows.map((row) => {
    const measured = asMeasured(row)
    const z = zOf(row)
    const flagged = GROWTH_INDICES.filter((index) => row.flagged.includes(index))
    return {
      ...measured,
      id: row.id,
      personId: row.personId,
      caseId: row.caseId,
      ageDays: row.ageDays,
      ageMonths: completedMonths(child.bornOn, measured.measuredOn),
      clenheiCm: figure(row.clenheiCm),
      z,
      flagged,
      categories: categoriesOf(child, z, flagged, row.oedema),
      weightGain: gains.get(row.id) ?? null,
      belowRedLine: flagged.includes('weightForAge') ? null : isBelowRedLine(z.weightForAge),
      standardVersion: row.standardVersion,
      // Written by record-measurement.ts alone.
      challenges: row.challenges as unknown as AnsweredChallenge[],
      challengeReason: row.challengeReason,
      status: row.status,
      statusReason: row.statusReason,
      statusByName: row.statusById === null ? null : (names.get(row.statusById) ?? null),
      measuredById: row.measuredById,
      measuredByName: names.get(row.measuredById) ?? null,
      replacesId: row.replacesId,
      replacedById: rows.find(({ replacesId }) => replacesId === row.id)?.id ?? null,
    }
  })
}

function zOf(row: Row): Record<GrowthIndex, number | null> {
  return {
    lengthForAge: figure(row.zlen),
    weightForAge: figure(row.zwei),
    weightForLength: figure(row.zwfl),
    bmiForAge: figure(row.zbmi),
    headForAge: figure(row.zhc),
    armForAge: figure(row.zac),
  }
}

function categoriesOf(child: Child, z: Record<GrowthIndex, number | null>, flagged: GrowthIndex[], oedema: boolean) {
  const category = (index: ClassifiedIndex) => {
    const unpublished = flagged.includes(index) || (child.bornOnEstimated && index !== 'weightForLength')
    return unpublished ? null : classify(index, z[index], oedema)
  }
  const entries = CLASSIFIED_INDICES.map((index) => [index, category(index)] as const)
  return Object.fromEntries(entries) as Record<ClassifiedIndex, GrowthCategory | null>
}

/** The gain of each month beside the weighing that made it: the month's last, entered last. */
function gainsOf(child: Child, rows: Row[]): Map<string, WeightGain> {
  const weighed = rows
    .filter(({ status, weightKg }) => status !== 'rejected' && weightKg !== null)
    .map((row) => ({ id: row.id, measuredOn: asMeasured(row).measuredOn, weightKg: figure(row.weightKg) ?? 0 }))
    .sort((a, b) => a.measuredOn.localeCompare(b.measuredOn))
  const gains = weightGains(child.sex, child.bornOn, weighed)
  const byId = new Map<string, WeightGain>()
  for (const gain of gains) {
    const weighing = weighed.findLast(({ measuredOn }) => measuredOn === gain.measuredOn)
    if (weighing) byId.set(weighing.id, gain)
  }
  return byId
}
