import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSent, LINE_STATUSES } from '../plans/line-lifecycle'
import { EvaluateLineInput } from './evaluate-line-input'
import { type Counted, summarise } from './summary'
import { OBSTACLES, VERDICTS, verdictsFor } from './verdicts'

test.each([
  ['verified', ['effective', 'partly', 'not_effective']],
  ['done', ['effective', 'partly', 'not_effective']],
  ['in_progress', ['partly', 'not_effective', 'not_done']],
  ['approved', ['not_done']],
  ['declined', ['not_done']],
  ['cancelled', []],
  ['draft', []],
] as const)('a line that is %s may have come out as %j', (status, verdicts) => {
  expect(verdictsFor(status)).toEqual(verdicts)
})

test('a line that left the team and was not cancelled can be judged', () => {
  for (const status of LINE_STATUSES) {
    expect(verdictsFor(status).length > 0, status).toBe(isSent(status) && status !== 'cancelled')
  }
})

const said = { commandId: '0193a000-0000-7000-8000-000000000001', lineId: '0193a000-0000-7000-8000-000000000002' }
test.each([
  [{ verdict: 'effective' }, true],
  [{ verdict: 'partly' }, false],
  [{ verdict: 'partly', obstacle: 'budget' }, true],
  [{ verdict: 'not_done', obstacle: 'other' }, false],
  [{ verdict: 'not_done', obstacle: 'other', note: 'Pindah ke kebun' }, true],
  [{ verdict: 'well' }, false],
] as const)('%j: %s', (typed, valid) => {
  expect(EvaluateLineInput.safeParse({ ...said, ...typed }).success).toBe(valid)
})

const counted = fc.record<Counted>({
  key: fc.constantFrom('PUPR', 'DINSOS', 'DINKES'),
  verdict: fc.option(fc.constantFrom(...VERDICTS)),
  obstacle: fc.option(fc.constantFrom(...OBSTACLES)),
  n: fc.integer({ min: 1, max: 50 }),
})

test('every line is in one row, and in each row the verdicts and the unjudged make up its lines', () => {
  fc.assert(
    fc.property(fc.array(counted, { maxLength: 20 }), (all) => {
      const rows = summarise(all)
      expect(rows.reduce((sum, { lines }) => sum + lines, 0)).toBe(all.reduce((sum, { n }) => sum + n, 0))
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
      for (const { lines, byVerdict, unevaluated } of rows) {
        expect(VERDICTS.reduce((sum, verdict) => sum + byVerdict[verdict], unevaluated)).toBe(lines)
      }
    }),
  )
})

test('the most lines first, and what stood in the way most often', () => {
  expect(
    summarise([
      { key: 'PUPR', verdict: 'effective', obstacle: null, n: 1 },
      { key: 'DINSOS', verdict: 'partly', obstacle: 'budget', n: 2 },
      { key: 'DINSOS', verdict: 'not_done', obstacle: 'staff', n: 1 },
      { key: 'DINSOS', verdict: null, obstacle: null, n: 4 },
    ]).map(({ key, lines, unevaluated, obstacle }) => [key, lines, unevaluated, obstacle]),
  ).toEqual([
    ['DINSOS', 7, 4, 'budget'],
    ['PUPR', 1, 0, null],
  ])
})
