import { describe, expect, test } from 'vitest'
import { RegisterPersonInput } from './register-person-input'
import { nikWarningKey, registrationDateErrors, similarPeopleKey } from './registration-checks'

const FORM = {
  commandId: '0193a5c8-7b1e-7c3a-9d4e-2f5a6b7c8d9e',
  areaCode: '63.05.03.2004',
  name: '  Nor   Aisyah ',
  sex: 'female',
  bornOn: '2025-04-11',
  motherName: 'Rahmah',
  address: 'Jl. Sungai Salai',
  nik: '6305 0351 0425 0001',
  consentMethod: 'spoken',
  consentGivenBy: 'Rahmah',
  consentRelation: 'mother',
  consentGivenOn: '2026-11-24',
}

const codes = (changes: Record<string, string | undefined>) => {
  const read = RegisterPersonInput.safeParse({ ...FORM, ...changes })
  return read.success ? [] : read.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`)
}

test('what was typed is put in order, and blanks are null', () => {
  expect(RegisterPersonInput.parse({ ...FORM, fatherName: ' ', birthWeightG: '', rt: '' })).toMatchObject({
    name: 'Nor Aisyah',
    nik: '6305035104250001',
    noNikReason: null,
    fatherName: null,
    birthWeightG: null,
    rt: null,
    bornOnEstimated: false,
    consent: { method: 'spoken', givenBy: 'Rahmah', relation: 'mother', givenOn: '2026-11-24' },
  })
})

test.each([
  [{ name: '   ' }, ['name: required']],
  [{ sex: undefined }, ['sex: required']],
  [{ bornOn: '2025-02-30' }, ['bornOn: not_a_date']],
  [{ bornOn: '11/4/2025' }, []],
  [{ nik: '6305********0001' }, ['nik: nik_masked']],
  [{ nik: '1111111111111111' }, ['nik: nik_placeholder']],
  [{ nik: '' }, ['noNikReason: reason_required']],
  [{ nik: '', noNikReason: 'not_issued' }, []],
  [{ kk: '123' }, ['kk: kk_format']],
  [{ birthWeightG: '3,2' }, ['birthWeightG: birth_weight_kg']],
  [{ rt: '1a' }, ['rt: not_a_number']],
  [{ phone: 'nomor ibu' }, ['phone: phone_format']],
  [{ phone: '0812 3456-7890' }, []],
  [{ consentMethod: undefined }, ['consentMethod: required']],
  [{ consentGivenBy: '', consentGivenOn: '' }, ['consentGivenBy: required', 'consentGivenOn: required']],
  [{ consentMethod: 'not_yet', consentGivenBy: '', consentRelation: '', consentGivenOn: '' }, []],
])('%o is answered with %o', (changes, expected) => {
  expect(codes(changes)).toEqual(expected)
})

test('everything that is wrong is said at once', () => {
  expect(codes({ name: '', nik: '', consentRelation: '' })).toEqual([
    'name: required',
    'noNikReason: reason_required',
    'consentRelation: required',
  ])
})

test('a family that is asked later has given no consent, whatever else was filled in', () => {
  expect(RegisterPersonInput.parse({ ...FORM, consentMethod: 'not_yet' }).consent).toBeNull()
})

describe('dates', () => {
  const consent = { givenOn: '2026-11-24' }
  test.each([
    [{ bornOn: '2026-11-25', consent: null }, { bornOn: 'future_date' }],
    [{ bornOn: '2026-11-24', consent }, {}],
    [{ bornOn: '2021-11-25', consent }, {}],
    [{ bornOn: '2021-11-24', consent }, { bornOn: 'over_five' }],
    [{ bornOn: '2025-04-11', consent: { givenOn: '2026-11-25' } }, { consentGivenOn: 'future_date' }],
    [{ bornOn: '2025-04-11', consent: { givenOn: '2025-04-10' } }, { consentGivenOn: 'before_birth' }],
  ])('%o', (registration, errors) => {
    expect(registrationDateErrors({ kind: 'child', ...registration }, '2026-11-24')).toEqual(errors)
  })
})

describe('a woman', () => {
  const bride = { ...FORM, registeredAs: 'bride', sex: '', motherName: '', bornOn: '2004-05-06', partnerName: 'Budi' }

  test('has a husband and no parents, and is a woman whatever was chosen before', () => {
    const read = RegisterPersonInput.parse({ ...bride, sex: 'male', motherName: 'Rahmah', birthWeightG: '3100' })
    expect(read).toMatchObject({
      kind: 'woman',
      sex: 'female',
      motherName: null,
      partnerName: 'Budi',
      marriageOn: null,
      birthWeightG: null,
    })
  })

  test('of a child its mother and sex are asked, of a woman not', () => {
    expect(codes({ sex: '', motherName: '' })).toEqual(['sex: required', 'motherName: required'])
    expect(RegisterPersonInput.safeParse(bride).success).toBe(true)
  })

  test.each([
    ['2016-11-25', { bornOn: 'age_of_woman' }],
    ['2016-11-24', {}],
    ['1966-11-25', {}],
    ['1966-11-24', { bornOn: 'age_of_woman' }],
  ])('born on %s: %o', (bornOn, errors) => {
    expect(registrationDateErrors({ kind: 'woman', bornOn, consent: null }, '2026-11-24')).toEqual(errors)
  })
})

test('a confirmation covers only what was shown', () => {
  const aisyah = {
    id: 'b',
    name: 'Nor Aisyah',
    relativeName: 'Rahmah',
    areaCode: '63.05.03.2004',
    villageName: 'Serawi',
  }
  const elsewhere = {
    id: null,
    name: null,
    relativeName: null,
    areaCode: '63.05.03.2005',
    villageName: 'Pematang Karangan',
  }
  expect(similarPeopleKey([aisyah, elsewhere])).toBe(similarPeopleKey([elsewhere, aisyah]))
  expect(similarPeopleKey([aisyah])).not.toBe(similarPeopleKey([aisyah, elsewhere]))
  expect(similarPeopleKey([])).toBe('')
  expect(nikWarningKey('6305035104250001', [])).toBe('')
  expect(nikWarningKey('6305035104250001', ['sex'])).not.toBe(nikWarningKey('6305035104250002', ['sex']))
})
