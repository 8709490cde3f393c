import { describe, expect, test } from 'vitest'
import { saveLineInput } from './save-line-input'

const UUID = '01920000-0000-7000-8000-000000000001'
const TODAY = '2026-11-24'

const typed = {
  commandId: UUID,
  caseId: UUID,
  lineId: '',
  findingIds: [UUID],
  kind: 'sensitive',
  activity: 'Bangun jamban dan tangki septik',
  targetVolume: '1',
  unit: 'unit',
  beneficiary: 'Keluarga Ibu Uji',
  place: 'RT 2, Serawi',
  leadAgencyId: UUID,
  supportAgencyIds: [],
  startsOn: '2026-11-24',
  dueOn: '2027-02-24',
  fundSource: 'APBD_KAB',
  budgetRp: '2.500.000',
  successIndicator: 'Foto jamban terpakai',
}

/** The codes beside each field, as the form shows them. */
function problems(change: Record<string, unknown>): Record<string, string[]> {
  const result = saveLineInput(TODAY).safeParse({ ...typed, ...change })
  const codes: Record<string, string[]> = {}
  for (const { path, message } of result.error?.issues ?? [])
    codes[String(path[0])] = [...(codes[String(path[0])] ?? []), message]
  return codes
}

test('a line typed well is read once, and a new line has no id', () => {
  expect(saveLineInput(TODAY).parse(typed)).toMatchObject({
    lineId: null,
    targetVolume: 1,
    budgetRp: 2_500_000n,
    startsOn: '2026-11-24',
  })
})

test('no budget is not a budget of zero', () => {
  expect(saveLineInput(TODAY).parse({ ...typed, budgetRp: ' ' }).budgetRp).toBeNull()
  expect(saveLineInput(TODAY).parse({ ...typed, budgetRp: '0' }).budgetRp).toBe(0n)
})

describe('what is wrong stands beside its field', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['findingIds', { findingIds: [] }, 'required'],
    ['findingIds', { findingIds: ['x'] }, 'not_an_option'],
    ['kind', { kind: '' }, 'required'],
    ['activity', { activity: '  ' }, 'required'],
    ['targetVolume', { targetVolume: '' }, 'required'],
    ['targetVolume', { targetVolume: '0' }, 'volume_range'],
    ['targetVolume', { targetVolume: 'dua' }, 'not_a_number'],
    ['targetVolume', { targetVolume: '1.000' }, 'too_many_decimals'],
    ['leadAgencyId', { leadAgencyId: '' }, 'required'],
    ['startsOn', { startsOn: '2026-02-30' }, 'not_a_date'],
    ['startsOn', { startsOn: '2016-11-24' }, 'past_date'],
    ['dueOn', { dueOn: '2026-11-23', startsOn: '2026-11-01' }, 'past_date'],
    ['dueOn', { dueOn: '2062-11-24' }, 'too_far'],
    ['dueOn', { dueOn: '2026-12-01', startsOn: '2026-12-02' }, 'date_order'],
    ['fundSource', { fundSource: 'KANTONG' }, 'required'],
    ['budgetRp', { budgetRp: '-5' }, 'amount_format'],
    ['budgetRp', { budgetRp: '2,5 juta' }, 'amount_format'],
    ['successIndicator', { successIndicator: 'foto' }, 'too_short'],
  ])('%s %o: %s', (field, change, code) => {
    expect(problems(change)[field]?.[0]).toBe(code)
  })

  test('the order of the dates is judged even when other fields are wrong', () => {
    const codes = problems({ startsOn: '2026-12-02', dueOn: '2026-12-01', activity: '', budgetRp: 'x' })
    expect(codes).toMatchObject({
      dueOn: ['date_order'],
      activity: ['required', 'too_short'],
      budgetRp: ['amount_format'],
    })
  })
})
