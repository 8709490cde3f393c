import { expect, test } from 'vitest'
import { growthChart } from './chart'
import { type Measurement, assessMeasurement } from './measurement'
import { referenceTable } from './reference'

const CHILD = { sex: 'female', bornOn: '2024-01-15' } as const
const at = (measuredOn: string, weightKg: number | null, lenheiCm: number | null) =>
  assessMeasurement(CHILD, {
    measuredOn,
    weightKg,
    lenheiCm,
    position: measuredOn < '2026-01-15' ? 'lying' : 'standing',
    headcCm: null,
    armcCm: null,
    oedema: null,
  } satisfies Measurement)

const lineOf = (chart: ReturnType<typeof growthChart>, z: number) =>
  chart.pieces.flatMap((lines) => lines.find((line) => line.z === z)?.points ?? [])

test('the lines are those of the standard', () => {
  const chart = growthChart('lengthForAge', 'female', [])
  expect(chart.pieces[0]?.map(({ z }) => z)).toEqual([-3, -2, 0, 2, 3])
  expect(lineOf(chart, 0)[0]).toEqual({ x: 0, y: referenceTable('lengthForAge', 'female').m[0] })
  expect(growthChart('weightForAge', 'female', []).pieces[0]?.map(({ z }) => z)).toContain(1)
})

test('the lines of a chart never cross', () => {
  for (const kind of ['lengthForAge', 'weightForAge', 'weightForLength'] as const) {
    for (const lines of growthChart(kind, 'male', []).pieces) {
      lines.slice(1).forEach((line, i) => {
        line.points.forEach((point, p) => expect(point.y).toBeGreaterThan(lines[i]?.points[p]?.y ?? Infinity))
      })
    }
  }
})

test.each([
  [['2024-06-15', '2025-06-15'], { min: 0, max: 24 }],
  [['2024-06-15', '2026-06-15'], { min: 0, max: 60 }],
  [['2026-04-15', '2026-06-15'], { min: 24, max: 60 }],
  [[], { min: 0, max: 24 }],
])('measured on %j, the ages shown are %j', (dates, x) => {
  expect(
    growthChart(
      'weightForAge',
      'female',
      dates.map((date) => at(date, 8, 75)),
    ).x,
  ).toEqual(x)
})

test('at two years length becomes height: the lines step down there, and only there', () => {
  const chart = growthChart('lengthForAge', 'female', [at('2025-06-15', 8, 75), at('2026-06-15', 11, 85)])
  expect(chart.pieces).toHaveLength(2)
  const median = lineOf(chart, 0)
  const falls = median.filter((point, i) => i > 0 && point.y < (median[i - 1]?.y ?? 0))
  expect(falls.map(({ x }) => Math.round(x))).toEqual([24])
})

test('points stand in order, with z-score and category, and blanks make none', () => {
  const chart = growthChart('lengthForAge', 'female', [
    at('2025-06-15', 8, 71),
    at('2025-03-15', 7, null),
    at('2025-01-15', 7, 69),
  ])
  expect(chart.points.map(({ measuredOn, category }) => [measuredOn, category])).toEqual([
    ['2025-01-15', 'normal_length'],
    ['2025-06-15', 'severely_stunted'],
  ])
  expect(chart.points[1]?.z).toBe(at('2025-06-15', 8, 71).growth.z.lengthForAge)
})

test('a flagged point is marked and does not stretch the chart', () => {
  const plain = growthChart('lengthForAge', 'female', [at('2025-06-15', 8, 71)])
  const flagged = growthChart('lengthForAge', 'female', [at('2025-06-15', 8, 71), at('2025-07-15', 8, 120)])
  expect(flagged.points.map((point) => point.flagged)).toEqual([false, true])
  expect(flagged.y).toEqual(plain.y)
})

test('weight-for-length turns into weight-for-height, and says how many points are on the other chart', () => {
  const young = [at('2025-06-15', 8, 72), at('2025-07-15', 8.1, 72.5)]
  expect(growthChart('weightForLength', 'female', young)).toMatchObject({ table: 'weightForLength', elsewhere: 0 })
  const grown = growthChart('weightForLength', 'female', [...young, at('2026-02-15', 9.5, 79)])
  expect(grown).toMatchObject({ table: 'weightForHeight', elsewhere: 2 })
  expect(grown.points).toHaveLength(1)
  expect(grown.x.min).toBeGreaterThanOrEqual(65)
  expect(grown.x.min).toBeLessThan(79)
  expect(grown.x.max - grown.x.min).toBeGreaterThanOrEqual(20)
})
