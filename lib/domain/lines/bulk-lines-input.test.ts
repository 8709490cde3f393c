import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { acceptLinesInput, arrangeLinesInput, MOST_LINES } from './bulk-lines-input'

const TODAY = '2026-11-24'
const id = (n: number) => `0199f5a0-0000-7000-8000-${String(n).padStart(12, '0')}`
const sent = { commandId: id(1), asOf: '2026-11-24T01:00:00.000Z', lineIds: [id(3), id(2), id(3)] }

/** The codes of a refused form, by field; empty where it was taken. */
function codes(schema: z.ZodType, typed: object): Record<string, string> {
  const result = schema.safeParse({ ...sent, ...typed })
  if (result.success) return {}
  return Object.fromEntries(result.error.issues.map((issue) => [String(issue.path[0]), issue.message]).toReversed())
}

test('a line ticked twice is meant once', () => {
  expect(acceptLinesInput(TODAY).parse({ ...sent, scheduledOn: TODAY })).toMatchObject({
    lineIds: [id(2), id(3)],
    asOf: new Date('2026-11-24T01:00:00Z'),
    allocatedRp: null,
  })
})

describe('accepting together', () => {
  test.each([
    [{ scheduledOn: TODAY, lineIds: [] }, { lineIds: 'nothing_chosen' }],
    [{ scheduledOn: TODAY, lineIds: ['x'] }, { lineIds: 'not_an_option' }],
    [
      { scheduledOn: TODAY, lineIds: Array.from({ length: MOST_LINES + 1 }, (_, n) => id(n)) },
      { lineIds: 'too_many_lines' },
    ],
    [{ scheduledOn: TODAY, asOf: 'yesterday' }, { asOf: 'unknown' }],
    [{ scheduledOn: '' }, { scheduledOn: 'required' }],
    [{ scheduledOn: TODAY, allocatedRp: '1.000.000' }, { allocatedSource: 'required' }],
    [{ scheduledOn: TODAY, allocatedRp: '-5', allocatedSource: 'APBN' }, { allocatedRp: 'amount_format' }],
    [{ scheduledOn: TODAY, allocatedRp: 'satu juta', allocatedSource: 'APBN' }, { allocatedRp: 'amount_format' }],
  ])('%j is refused', (typed, expected) => {
    expect(codes(acceptLinesInput(TODAY), typed)).toEqual(expected)
  })
})

describe('arranging', () => {
  test.each([
    [{}, { scheduledOn: 'nothing_to_arrange' }],
    [{ scheduledOn: '2026-11-23' }, { scheduledOn: 'past_date' }],
    [{ scheduledOn: '2030-01-01' }, { scheduledOn: 'too_far' }],
    [{ allocatedRp: '5000' }, { allocatedSource: 'required' }],
    [{ allocatedSource: 'APBN' }, { allocatedRp: 'required' }],
    [{ allocatedCode: '5.1.2' }, { allocatedSource: 'required' }],
    [
      { allocatedRp: '5000', allocatedSource: 'APBD_KAB', allocatedCode: '5.1.2' },
      { allocatedCode: 'sub_activity_code' },
    ],
    [{ allocatedYear: '2026', scheduledOn: '2027-01-02' }, { allocatedYear: 'year_before_work' }],
    [{ allocatedRp: '12,5', allocatedSource: 'APBN' }, { allocatedRp: 'amount_format' }],
    [{ scheduledOn: '1 Desember 2026 pagi' }, { scheduledOn: 'not_a_date' }],
  ])('%j is refused', (typed, expected) => {
    expect(codes(arrangeLinesInput(TODAY), typed)).toEqual(expected)
  })

  test('the day alone, the money alone, or both; zero is an amount', () => {
    const arrange = arrangeLinesInput(TODAY)
    expect(arrange.parse({ ...sent, scheduledOn: '2026-12-01' })).toMatchObject({ allocatedRp: null })
    expect(arrange.parse({ ...sent, scheduledOn: '', allocatedRp: '0', allocatedSource: 'CSR' })).toMatchObject({
      scheduledOn: null,
      allocatedRp: 0n,
    })
    expect(arrange.parse({ ...sent, allocatedYear: '2027' })).toMatchObject({ allocatedYear: 2027, scheduledOn: null })
  })
})
