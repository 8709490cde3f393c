import { expect, test } from 'vitest'
import { CASE_STATUSES } from '../cases/case-lifecycle'
import { compareCoverage, COUNTED_STATUSES, villageCoverage } from './coverage'

test('every case but a candidate is counted in one step and one group', () => {
  const counts = CASE_STATUSES.map((status) => ({ group: 'BADUTA' as const, status, n: 2 }))
  const { cases, groups, steps } = villageCoverage(counts, 0)
  expect(cases).toBe(2 * COUNTED_STATUSES.length)
  expect(COUNTED_STATUSES).toHaveLength(CASE_STATUSES.length - 1)
  expect(groups).toEqual([{ group: 'BADUTA', n: cases }])
  expect(steps.reduce((sum, { n }) => sum + n, 0)).toBe(cases)
})

test.each([
  ['a case that is only selected', [{ status: 'selected', n: 1 }], 0, false],
  ['a worksheet', [{ status: 'worksheet', n: 1 }], 0, true],
  ['one closed, which had ended early', [{ status: 'closed', n: 1 }], 1, false],
  [
    'one closed early and one worksheet',
    [
      { status: 'closed', n: 1 },
      { status: 'worksheet', n: 1 },
    ],
    1,
    true,
  ],
  ['nothing', [], 0, false],
] as const)('a village has begun with %s: %s', (_what, counts, endedEarly, begun) => {
  const rows = counts.map((one) => ({ group: 'BALITA' as const, ...one }))
  expect(villageCoverage(rows, endedEarly).begun).toBe(begun)
})

test('villages not begun come first, the emptiest of them before the others', () => {
  const villages = [
    { begun: true, cases: 1, name: 'A' },
    { begun: false, cases: 2, name: 'B' },
    { begun: false, cases: 0, name: 'D' },
    { begun: false, cases: 0, name: 'C' },
  ]
  expect(villages.toSorted(compareCoverage).map(({ name }) => name)).toEqual(['C', 'D', 'B', 'A'])
})
