import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { MOST_MEMBERS, reportPackageInput, savePackageInput, volumeField } from './package-inputs'

const TODAY = '2026-11-24'
const id = (n: number) => `0199f5a0-0000-7000-8000-${String(n).padStart(12, '0')}`
const [a, b] = [id(2), id(3)]
const saved = {
  commandId: id(1),
  packageId: '',
  version: '0',
  lineIds: [a, b],
  [volumeField(a)]: '1',
  [volumeField(b)]: '2,5',
  activity: 'Jamban bersama tangki septik',
  place: 'Tiga desa',
  startsOn: '2026-12-01',
  dueOn: '2027-03-01',
  budgetRp: '36.000.000',
  fundSource: 'APBD_KAB',
}
const told = {
  commandId: id(1),
  packageId: id(9),
  lineIds: [a, b],
  [volumeField(a)]: '1',
  [volumeField(b)]: '',
  happenedOn: '2026-11-20',
  amountRp: '',
  note: 'Sudah terpasang',
  completes: 'yes',
}

function codes(schema: z.ZodType, typed: object): Record<string, string> {
  const result = schema.safeParse(typed)
  if (result.success) return {}
  return Object.fromEntries(result.error.issues.map((issue) => [String(issue.path[0]), issue.message]).toReversed())
}

describe('a package', () => {
  test('is read with whole rupiah and a share for each member', () => {
    expect(savePackageInput.parse(saved)).toMatchObject({
      packageId: null,
      budgetRp: 36_000_000n,
      members: [
        { lineId: a, volume: 1 },
        { lineId: b, volume: 2.5 },
      ],
    })
  })

  test.each([
    [{ budgetRp: '' }, { budgetRp: 'required' }],
    [{ budgetRp: '1.000,50' }, { budgetRp: 'amount_format' }],
    [{ budgetRp: '-1' }, { budgetRp: 'amount_format' }],
    // What is wrong with a volume is told together with the rest.
    [
      { budgetRp: '-1', [volumeField(a)]: 'dua' },
      { budgetRp: 'amount_format', [volumeField(a)]: 'not_a_number' },
    ],
    [{ budgetRp: 'Rp sejuta' }, { budgetRp: 'amount_format' }],
    [{ dueOn: '2026-11-30' }, { dueOn: 'date_order' }],
    [{ budgetCode: '1.03.05' }, { budgetCode: 'sub_activity_code' }],
    [{ budgetCode: 'desa', fundSource: 'DANA_DESA' }, { budgetCode: 'account_code' }],
    [{ budgetYear: '2025' }, { budgetYear: 'year_before_work' }],
    [{ budgetYear: 'tahun depan' }, { budgetYear: 'not_an_option' }],
    [{ fundSource: '' }, { fundSource: 'required' }],
    [{ lineIds: [] }, { lineIds: 'nothing_chosen' }],
    [{ lineIds: Array.from({ length: MOST_MEMBERS + 1 }, (_, n) => id(n)) }, { lineIds: 'too_many_members' }],
    [{ [volumeField(b)]: '' }, { [volumeField(b)]: 'required' }],
    [{ [volumeField(b)]: '0' }, { [volumeField(b)]: 'volume_range' }],
    [{ [volumeField(b)]: 'dua' }, { [volumeField(b)]: 'not_a_number' }],
  ])('%j is refused', (typed, expected) => {
    expect(codes(savePackageInput, { ...saved, ...typed })).toEqual(expected)
  })
})

describe('a report on a package', () => {
  test('tells only of members that something was done for', () => {
    expect(reportPackageInput(TODAY).parse(told)).toMatchObject({
      volumes: [{ lineId: a, volume: 1 }],
      completes: true,
      amountRp: null,
    })
  })

  test.each([
    [{ [volumeField(a)]: '' }, { [volumeField(a)]: 'required' }],
    [{ [volumeField(a)]: '-3' }, { [volumeField(a)]: 'volume_range' }],
    [{ happenedOn: '2026-11-25' }, { happenedOn: 'future_date' }],
    [{ amountRp: '12.5' }, { amountRp: 'amount_format' }],
    [{ note: '' }, { note: 'required' }],
  ])('%j is refused', (typed, expected) => {
    expect(codes(reportPackageInput(TODAY), { ...told, ...typed })).toEqual(expected)
  })
})
