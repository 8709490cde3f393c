import { describe, expect, test } from 'vitest'
import { volumeField } from '../packages/package-inputs'
import { MOST_LINES } from './bulk-lines-input'
import { reportLinesInput } from './report-lines-input'

const TODAY = '2026-11-24'
const id = (n: number) => `0199f5a0-0000-7000-8000-${String(n).padStart(12, '0')}`
const [a, b] = [id(2), id(3)]
const told = {
  commandId: id(1),
  lineIds: [b, a, a],
  asOf: '2026-11-24T01:00:00.000Z',
  [volumeField(a)]: '1',
  [volumeField(b)]: '2,5',
  happenedOn: '2026-11-20',
  amountRp: '7.000.001',
  note: 'Sudah terpasang',
}

function codes(typed: object): Record<string, string> {
  const result = reportLinesInput(TODAY).safeParse({ ...told, ...typed })
  if (result.success) return {}
  return Object.fromEntries(result.error.issues.map((issue) => [String(issue.path[0]), issue.message]).toReversed())
}

describe('a report on several lines', () => {
  test('is read with a volume for each and the rupiah of all', () => {
    expect(reportLinesInput(TODAY).parse(told)).toMatchObject({
      amountRp: 7_000_001n,
      completes: false,
      volumes: [
        { lineId: a, volume: 1 },
        { lineId: b, volume: 2.5 },
      ],
    })
  })

  test.each([
    [{ amountRp: '' }, {}],
    [{ completes: 'yes' }, {}],
    [{ amountRp: '7.000,50' }, { amountRp: 'amount_format' }],
    [{ amountRp: '-7' }, { amountRp: 'amount_format' }],
    [{ amountRp: 'tujuh juta' }, { amountRp: 'amount_format' }],
    [{ happenedOn: '2026-11-25' }, { happenedOn: 'future_date' }],
    [{ happenedOn: '' }, { happenedOn: 'required' }],
    [{ note: ' ' }, { note: 'required' }],
    [{ lineIds: [] }, { lineIds: 'nothing_chosen' }],
    [{ lineIds: Array.from({ length: MOST_LINES + 1 }, (_, n) => id(n)) }, { lineIds: 'too_many_lines' }],
    [{ [volumeField(b)]: '' }, { [volumeField(b)]: 'required' }],
    [{ [volumeField(b)]: '0' }, { [volumeField(b)]: 'volume_range' }],
    [{ [volumeField(b)]: 'dua' }, { [volumeField(b)]: 'not_a_number' }],
  ])('with %j it says %j', (typed, expected) => {
    expect(codes(typed)).toEqual(expected)
  })
})
