import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areAnswered, checkChallengeKey, checkChallenges } from './check-challenges'
import { CHECK_FIELDS, CHECK_LIMITS, readingError } from './check-limits'
import type { MotherCheck } from './mother-check'
import { RecordCheckInput } from './record-check-input'

const blank: MotherCheck = {
  checkedOn: '2026-11-01',
  weightKg: null,
  heightCm: null,
  lilaCm: null,
  hbGDl: null,
  systolic: null,
  diastolic: null,
  tabletsReceived: null,
  tabletsDrunk: null,
  familyPlanning: null,
  note: null,
}

describe('a reading', () => {
  test.each(
    CHECK_FIELDS.flatMap(
      (field) =>
        [
          [field, CHECK_LIMITS[field].min],
          [field, CHECK_LIMITS[field].max],
        ] as const,
    ),
  )('%s of %d, exactly at its limit, is taken', (field, value) => {
    expect(readingError(field, value)).toBeNull()
  })
  test.each([
    ['weightKg', 24.9, 'out_of_range'],
    ['weightKg', 200.1, 'out_of_range'],
    ['weightKg', 0, 'zero_is_not_blank'],
    ['weightKg', 8888, 'sentinel'],
    ['weightKg', 45_678, 'excel_serial'],
    ['weightKg', 51.25, 'too_many_decimals'],
    ['heightCm', 1.52, 'wrong_unit_cm'],
    ['heightCm', 1520, 'wrong_unit_cm'],
    ['lilaCm', 235, 'wrong_unit_cm'],
    ['hbGDl', 110, 'wrong_unit_hb'],
    ['hbGDl', 999, 'sentinel'],
    ['systolic', 120.5, 'not_whole'],
    ['systolic', 59, 'out_of_range'],
    ['diastolic', 161, 'out_of_range'],
    ['tabletsDrunk', 0, null],
    ['tabletsDrunk', 401, 'out_of_range'],
  ] as const)('%s of %d: %s', (field, value, error) => {
    expect(readingError(field, value)).toBe(error)
  })
})

describe('the form', () => {
  const ID = '019a0000-0000-7000-8000-000000000001'
  const typed = { commandId: ID, personId: ID, checkedOn: '2026-11-01' }
  const errorsOf = (more: Record<string, string>) =>
    Object.fromEntries(
      (RecordCheckInput.safeParse({ ...typed, ...more }).error?.issues ?? []).map(({ path, message }) => [
        String(path[0]),
        message,
      ]),
    )
  test('reads a decimal comma; a blank stays blank and no tablets are none', () => {
    expect(RecordCheckInput.parse({ ...typed, weightKg: '51,4', tabletsDrunk: '0' })).toMatchObject({
      weightKg: 51.4,
      tabletsDrunk: 0,
      hbGDl: null,
      familyPlanning: null,
    })
  })
  test.each([
    [{}, { weightKg: 'nothing_measured' }],
    [{ familyPlanning: 'none' }, {}],
    [{ weightKg: 'lima puluh' }, { weightKg: 'not_a_number' }],
    [{ systolic: '120' }, { diastolic: 'pressure_both' }],
    [{ diastolic: '80' }, { systolic: 'pressure_both' }],
    [{ systolic: '80', diastolic: '80' }, { systolic: 'pressure_order' }],
    [{ systolic: '81', diastolic: '80' }, {}],
    [{ tabletsReceived: '30', tabletsDrunk: '30' }, {}],
    [{ tabletsReceived: '30', tabletsDrunk: '31' }, { tabletsDrunk: 'more_than_received' }],
    [
      { weightKg: '8888', systolic: '80', diastolic: '90' },
      { weightKg: 'sentinel', systolic: 'pressure_order' },
    ],
  ])('%o', (more, errors) => {
    expect(errorsOf(more)).toEqual(errors)
  })
})

describe('what is asked again', () => {
  const last = { ...blank, checkedOn: '2026-10-02', weightKg: 50, heightCm: 152, lilaCm: 24, hbGDl: 11 }
  test.each<[string, Partial<MotherCheck>, string[]]>([
    ['five kilos in a month', { weightKg: 55 }, []],
    ['more than five kilos', { weightKg: 55.1 }, ['weight_jump']],
    ['more than five kilos less', { weightKg: 44.9 }, ['weight_jump']],
    ['a long time later', { weightKg: 60, checkedOn: '2026-11-17' }, []],
    ['on the last day that is compared', { weightKg: 60, checkedOn: '2026-11-16' }, ['weight_jump']],
    ['two centimetres', { heightCm: 154 }, []],
    ['grown', { heightCm: 154.1 }, ['height_changed']],
    ['three centimetres of arm', { lilaCm: 27 }, []],
    ['more arm', { lilaCm: 27.1 }, ['lila_jump']],
    ['three grams', { hbGDl: 14 }, []],
    ['more haemoglobin', { hbGDl: 14.1 }, ['hb_jump']],
    ['severe anaemia', { hbGDl: 6.9 }, ['hb_jump', 'hb_severe']],
    ['pressure below the limits', { systolic: 159, diastolic: 109 }, []],
    ['pressure at the upper limit', { systolic: 160, diastolic: 90 }, ['pressure_severe']],
    ['pressure at the lower limit', { systolic: 150, diastolic: 110 }, ['pressure_severe']],
  ])('%s', (_what, read, codes) => {
    expect(checkChallenges({ ...blank, ...read }, [last]).map(({ code }) => code)).toEqual(codes)
  })
  test('severe anaemia alone: below seven, not at seven', () => {
    expect(checkChallenges({ ...blank, hbGDl: 7 }, [])).toEqual([])
    expect(checkChallenges({ ...blank, hbGDl: 6.9 }, [])).toHaveLength(1)
  })
  test('the nearest earlier reading counts, and never a later one', () => {
    const newer = { ...last, checkedOn: '2026-10-20', weightKg: 56 }
    expect(checkChallenges({ ...blank, weightKg: 56 }, [last, newer])).toEqual([])
    expect(checkChallenges({ ...blank, checkedOn: '2026-10-01', weightKg: 90 }, [last, newer])).toEqual([])
  })
  test('an answer covers exactly what was seen', () => {
    const asked = checkChallenges({ ...blank, weightKg: 56 }, [last])
    const other = checkChallenges({ ...blank, weightKg: 57 }, [last])
    const seen = { challengesSeen: checkChallengeKey(asked), remeasured: true, challengeReason: null }
    expect(areAnswered(asked, seen)).toBe(true)
    expect(areAnswered(other, seen)).toBe(false)
    expect(areAnswered(asked, { ...seen, remeasured: false })).toBe(false)
    expect(areAnswered([], { challengesSeen: '', remeasured: false, challengeReason: null })).toBe(true)
  })
  test('what lies within the limits is never refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CHECK_FIELDS), fc.double({ min: 0, max: 1, noNaN: true }), (field, at) => {
        const { min, max, decimals } = CHECK_LIMITS[field]
        const value = Number((min + (max - min) * at).toFixed(decimals))
        if (value > 0) expect(readingError(field, value)).toBeNull()
      }),
    )
  })
})
