import { SCALES, type GrowthCategory, type ScaleStep, classify } from './classify'
import { lmsValue } from './lms'
import type { AssessedMeasurement } from './measurement'
import type { ReferenceTable } from './packed-table'
import { type Sex, type TableName, referenceTable } from './reference'
import { DAYS_PER_MONTH, TWO_YEARS_DAY } from './score-row'

/** What a growth chart shows, in the child's own units (months, cm, kg); how it is drawn is the component's matter. */
export const CHART_KINDS = ['lengthForAge', 'weightForAge', 'weightForLength'] as const
export type ChartKind = (typeof CHART_KINDS)[number]

export type ChartPoint = { x: number; y: number }
export type ChildPoint = ChartPoint & {
  measuredOn: string
  z: number | null
  flagged: boolean
  category: GrowthCategory | null
}
export type ReferenceLine = { z: number; points: ChartPoint[] }
export type Range = { min: number; max: number }

export type GrowthChart = {
  kind: ChartKind
  /** Which WHO table the lines are from: weight-for-length becomes weight-for-height at two years. */
  table: TableName
  xUnit: 'months' | 'cm'
  x: Range
  y: Range
  /**
   * The WHO lines from left to right, piece by piece: at two years length becomes height, and the lines step down by
   * 0.7 cm.
   */
  pieces: ReferenceLine[][]
  bands: readonly ScaleStep[]
  /** Oldest first. */
  points: ChildPoint[]
  /** Measurements that belong on the other weight-for-length/height chart. */
  elsewhere: number
}

const REFERENCE_LINES: Record<ChartKind, readonly number[]> = {
  lengthForAge: [-3, -2, 0, 2, 3],
  weightForAge: [-3, -2, 0, 1, 2, 3],
  weightForLength: [-3, -2, 0, 1, 2, 3],
}

/** The chart of one kind for a child: WHO lines over a fitting range, and the child's points, flagged ones marked. */
export function growthChart(kind: ChartKind, sex: Sex, measurements: readonly AssessedMeasurement[]): GrowthChart {
  const inOrder = [...measurements].sort((a, b) => a.measuredOn.localeCompare(b.measuredOn))
  const table = tableOf(kind, inOrder)
  const plotted = inOrder.filter((one) => kind !== 'weightForLength' || tableOf(kind, [one]) === table)
  const points = plotted.flatMap((one) => childPoint(kind, one) ?? [])
  const placed = inOrder.filter((one) => childPoint(kind, one) !== null).length
  const x = kind === 'weightForLength' ? lengthRange(table, sex, points) : ageRange(points)
  const pieces = referencePieces(kind, referenceTable(table, sex), x)
  return {
    kind,
    table,
    xUnit: kind === 'weightForLength' ? 'cm' : 'months',
    x,
    y: valueRange(pieces, points),
    pieces,
    bands: SCALES[kind],
    points,
    elsewhere: placed - points.length,
  }
}

function tableOf(kind: ChartKind, inOrder: readonly AssessedMeasurement[]): TableName {
  if (kind !== 'weightForLength') return kind
  const ageDays = inOrder.at(-1)?.ageDays ?? 0
  return Math.round(ageDays) < TWO_YEARS_DAY ? 'weightForLength' : 'weightForHeight'
}

function childPoint(kind: ChartKind, { measuredOn, ageDays, weightKg, oedema, growth }: AssessedMeasurement) {
  const months = ageDays === null ? null : ageDays / DAYS_PER_MONTH
  const x = kind === 'weightForLength' ? growth.clenheiCm : months
  const y = kind === 'lengthForAge' ? growth.clenheiCm : weightKg
  if (x === null || y === null) return null
  const z = growth.z[kind]
  const point: ChildPoint = {
    x,
    y,
    measuredOn,
    z,
    flagged: growth.flags[kind] === true,
    category: classify(kind, z, oedema),
  }
  return point
}

const INFANCY_MONTHS = 24
const LAST_MONTH = 60

function ageRange(points: readonly ChildPoint[]): Range {
  const months = points.map(({ x }) => x)
  if (Math.max(0, ...months) <= INFANCY_MONTHS) return { min: 0, max: INFANCY_MONTHS }
  return { min: Math.min(...months) >= INFANCY_MONTHS ? INFANCY_MONTHS : 0, max: LAST_MONTH }
}

const LEAST_SPAN_CM = 30
const ROUND_TO_CM = 5

function lengthRange(table: TableName, sex: Sex, points: readonly ChildPoint[]): Range {
  const { first, m } = referenceTable(table, sex)
  const whole = { min: first / 10, max: (first + m.length - 1) / 10 }
  const believed = points.filter(({ flagged, x }) => !flagged && x >= whole.min && x <= whole.max).map(({ x }) => x)
  const from = Math.min(...believed)
  const to = Math.max(...believed)
  if (believed.length === 0) return whole
  const margin = Math.max(ROUND_TO_CM, (LEAST_SPAN_CM - (to - from)) / 2)
  return {
    min: Math.max(whole.min, Math.floor((from - margin) / ROUND_TO_CM) * ROUND_TO_CM),
    max: Math.min(whole.max, Math.ceil((to + margin) / ROUND_TO_CM) * ROUND_TO_CM),
  }
}

/** How far apart the lines are sampled: the curves bend in the first weeks and hardly later. */
const ROWS_PER_STEP = { daysOfInfancy: 7, days: 20, tenths: 10 }

function referencePieces(kind: ChartKind, table: ReferenceTable, x: Range): ReferenceLine[][] {
  const perUnit = kind === 'weightForLength' ? 10 : DAYS_PER_MONTH
  const byAge = x.max > INFANCY_MONTHS ? ROWS_PER_STEP.days : ROWS_PER_STEP.daysOfInfancy
  const step = kind === 'weightForLength' ? ROWS_PER_STEP.tenths : byAge
  const lastRow = table.first + table.l.length - 1
  const from = Math.max(table.first, Math.ceil(x.min * perUnit))
  const to = Math.min(lastRow, Math.floor(x.max * perUnit))
  const breaks = kind === 'lengthForAge' && from < TWO_YEARS_DAY - 1 && to > TWO_YEARS_DAY
  const spans = breaks
    ? [range(from, TWO_YEARS_DAY - 1, step), range(TWO_YEARS_DAY, to, step)]
    : [range(from, to, step)]
  return spans.map((rows) =>
    REFERENCE_LINES[kind].map((z) => ({
      z,
      points: rows.map((row) => ({ x: row / perUnit, y: valueAt(table, row, z) })),
    })),
  )
}

function range(from: number, to: number, step: number): number[] {
  const rows: number[] = []
  for (let row = from; row < to; row += step) rows.push(row)
  return [...rows, to]
}

function valueAt({ first, l, m, s }: ReferenceTable, row: number, z: number): number {
  return lmsValue(z, l[row - first] ?? NaN, m[row - first] ?? NaN, s[row - first] ?? NaN)
}

function valueRange(pieces: readonly ReferenceLine[][], points: readonly ChildPoint[]): Range {
  const values = pieces.flatMap((lines) => lines.flatMap((line) => line.points.map(({ y }) => y)))
  const believed = points.filter(({ flagged }) => !flagged).map(({ y }) => y)
  const min = Math.min(...values, ...believed)
  const max = Math.max(...values, ...believed)
  const margin = (max - min) * 0.05
  return { min: Math.max(0, min - margin), max: max + margin }
}
