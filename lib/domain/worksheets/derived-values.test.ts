import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_FINDING_LIMITS } from '../findings/limits'
import type { Answers } from './answer'
import { badutaBalita } from './baduta-balita'
import { bufas } from './bufas'
import { bumil } from './bumil'
import { catin } from './catin'
import type { Value } from './condition'
import { allFields, findField, type WorksheetDefinition } from './definition'
import { derivedValue, inputsOf, isDerived } from './derived-values'
import { readWorksheet } from './read-worksheet'
import { DEFINITIONS } from './registry'

const answersOf = (values: Record<string, string>): Answers =>
  Object.fromEntries(
    Object.entries(values).map(([code, value]) => [code, { value, source: 'interview', status: 'filled' }]),
  )

type Given = { ageMonths?: number | null; asOf?: string } & Record<string, string | number | null | undefined>

function derive(definition: WorksheetDefinition, code: string, given: Given, limits = DEFAULT_FINDING_LIMITS) {
  const { ageMonths = 300, asOf = '2026-11-24', ...values } = given
  const answers = answersOf(values as Record<string, string>)
  return readWorksheet(definition, answers, { ageMonths, sex: 'female', asOf }, limits).lookup(code)
}

const PERIOD = { gestationBasis: 'last_period' }
const SCAN = { gestationBasis: 'ultrasound' }
const ESTIMATE = { gestationBasis: 'estimate' }
const AT_30 = { ...PERIOD, hpht: '2026-04-28' }
const AT_20 = { ...PERIOD, hpht: '2026-07-07' }
const AT_10 = { ...PERIOD, hpht: '2026-09-15' }
const METRE_AND_HALF = { motherHeightCm: '150' }
/** 150 cm and so many kg make this index. */
const bmi = (index: number) => ({ ...METRE_AND_HALF, prePregnancyWeightKg: String(index * 2.25) })

test.each<[string, WorksheetDefinition, Given, Value | undefined]>([
  ['ageYears', catin, { ageMonths: 239 }, 19],
  ['ageYears', catin, { ageMonths: 240 }, 20],
  ['ageYears', catin, { ageMonths: null }, undefined],
  ['ageRisk', catin, { ageMonths: 239 }, 'too_young'],
  ['ageRisk', catin, { ageMonths: 240 }, 'ideal'],
  ['ageRisk', catin, { ageMonths: 35 * 12 + 11 }, 'ideal'],
  ['ageRisk', catin, { ageMonths: 36 * 12 }, 'too_old'],
  ['ageRisk', catin, { ageMonths: null }, undefined],

  ['bmi', catin, { motherWeightKg: '45', motherHeightCm: '150' }, 20],
  ['bmi', catin, { motherWeightKg: '45' }, undefined],
  ['bmi', catin, { motherHeightCm: '150' }, undefined],
  ['bmiClass', catin, { motherWeightKg: '41.4', motherHeightCm: '150' }, 'thin'],
  ['bmiClass', catin, { motherWeightKg: '41.6', motherHeightCm: '150' }, 'normal'],
  ['bmiClass', catin, { motherWeightKg: '56.3', motherHeightCm: '150' }, 'normal'],
  ['bmiClass', catin, { motherWeightKg: '56.5', motherHeightCm: '150' }, 'heavy'],
  ['bmiClass', catin, { motherWeightKg: '60.8', motherHeightCm: '150' }, 'heavy'],
  ['bmiClass', catin, { motherWeightKg: '61', motherHeightCm: '150' }, 'obese'],
  ['bmiClass', bumil, bmi(18.4), 'thin'],
  ['bmiClass', bumil, bmi(18.5), 'normal'],
  ['bmiClass', bumil, bmi(25), 'normal'],
  ['bmiClass', bumil, bmi(25.1), 'heavy'],
  ['bmiClass', bumil, bmi(27), 'heavy'],
  ['bmiClass', bumil, bmi(27.1), 'obese'],

  ['hbLimit', catin, {}, 12],
  ['hbLimit', bufas, {}, 11],
  ['hbLimit', bumil, { ...AT_10 }, 11],
  ['hbLimit', bumil, { ...AT_20 }, 10.5],
  ['hbLimit', bumil, { ...AT_30 }, 11],
  ['hbLimit', bumil, {}, undefined],
  ['hbLimit', bumil, { ...AT_30, hbFirst: '11', hbSecond: '10.5' }, 10.5],
  ['anaemiaClass', catin, { motherHb: '12' }, 'normal'],
  ['anaemiaClass', catin, { motherHb: '11.9' }, 'mild'],
  ['anaemiaClass', catin, { motherHb: '11' }, 'mild'],
  ['anaemiaClass', catin, { motherHb: '10.9' }, 'moderate'],
  ['anaemiaClass', catin, { motherHb: '8' }, 'moderate'],
  ['anaemiaClass', catin, { motherHb: '7.9' }, 'severe'],
  ['anaemiaClass', catin, {}, undefined],
  ['anaemiaClass', bufas, { motherHb: '11' }, 'normal'],
  ['anaemiaClass', bufas, { motherHb: '10.9' }, 'mild'],
  ['anaemiaClass', bumil, { ...AT_10, hbFirst: '11' }, 'normal'],
  ['anaemiaClass', bumil, { ...AT_10, hbFirst: '10.9' }, 'mild'],
  ['anaemiaClass', bumil, { ...AT_20, hbFirst: '9', hbSecond: '10.5' }, 'normal'],
  ['anaemiaClass', bumil, { ...AT_20, hbSecond: '10.4' }, 'mild'],
  ['anaemiaClass', bumil, { ...AT_30, hbThird: '11' }, 'normal'],
  ['anaemiaClass', bumil, { ...AT_30, hbThird: '10' }, 'mild'],
  ['anaemiaClass', bumil, { ...AT_30, hbThird: '9.9' }, 'moderate'],
  ['anaemiaClass', bumil, { ...AT_30, hbThird: '7' }, 'moderate'],
  ['anaemiaClass', bumil, { ...AT_30, hbThird: '6.9' }, 'severe'],
  ['anaemiaClass', bumil, { ...AT_30 }, undefined],

  ['gestationWeeksNow', bumil, { ...PERIOD, hpht: '2026-11-24' }, 0],
  ['gestationWeeksNow', bumil, { ...PERIOD, hpht: '2026-11-18' }, 0],
  ['gestationWeeksNow', bumil, { ...PERIOD, hpht: '2026-11-17' }, 1],
  ['gestationWeeksNow', bumil, { ...PERIOD, hpht: '2026-01-07' }, 45],
  ['gestationWeeksNow', bumil, { ...PERIOD, hpht: '2026-01-06' }, undefined],
  ['gestationWeeksNow', bumil, { ...SCAN, hplUltrasound: '2026-11-24' }, 40],
  ['gestationWeeksNow', bumil, { ...SCAN, hplUltrasound: '2027-02-02' }, 30],
  ['gestationWeeksNow', bumil, { ...ESTIMATE, gestationEstimateWeeks: '12', gestationEstimatedOn: '2026-11-10' }, 14],
  ['gestationWeeksNow', bumil, { ...ESTIMATE, gestationEstimateWeeks: '12' }, undefined],
  ['gestationWeeksNow', bumil, { ...SCAN, hpht: '2026-04-28' }, undefined],
  ['trimester', bumil, { ...PERIOD, hpht: '2026-08-19' }, 'first'],
  ['trimester', bumil, { ...PERIOD, hpht: '2026-08-18' }, 'second'],
  ['trimester', bumil, { ...PERIOD, hpht: '2026-05-13' }, 'second'],
  ['trimester', bumil, { ...PERIOD, hpht: '2026-05-12' }, 'third'],
  ['hpl', bumil, { ...PERIOD, hpht: '2026-05-24' }, '2027-02-28'],
  ['hpl', bumil, { ...SCAN, hplUltrasound: '2027-02-02' }, '2027-02-02'],
  ['firstAncWeek', bumil, { ...PERIOD, hpht: '2026-05-01', ancVisits: '1', firstAncOn: '2026-07-30' }, 12],
  ['firstAncWeek', bumil, { ...PERIOD, hpht: '2026-05-01', ancVisits: '1', firstAncOn: '2026-07-31' }, 13],

  ['fourT', bumil, { ageMonths: 239, childOrder: '1' }, ['too_young']],
  ['fourT', bumil, { ageMonths: 240, childOrder: '1' }, ['none']],
  ['fourT', bumil, { ageMonths: 36 * 12, childOrder: '1' }, ['too_old']],
  ['fourT', bumil, { childOrder: '2', spacingMonths: '23' }, ['too_close']],
  ['fourT', bumil, { childOrder: '2', spacingMonths: '24' }, ['none']],
  ['fourT', bumil, { childOrder: '3', spacingMonths: '30' }, ['none']],
  ['fourT', bumil, { childOrder: '4', spacingMonths: '30' }, ['too_many']],
  ['fourT', bufas, { ageMonths: 36 * 12, childOrder: '5', spacingMonths: '12' }, ['too_old', 'too_close', 'too_many']],
  ['fourT', bumil, { childOrder: '2' }, undefined],
  ['fourT', bumil, {}, undefined],

  ['weightGainSoFarKg', bumil, { prePregnancyWeightKg: '50.2', motherWeightKg: '55.5' }, 5.3],
  ['weightGainSoFarKg', bumil, { prePregnancyWeightKg: '50.2', motherWeightKg: '49.9' }, -0.3],
  ['expectedGainMinKg', bumil, { ...AT_30, ...bmi(20), bodyMeasuredOn: '2026-09-15' }, 3.4],
  ['expectedGainMaxKg', bumil, { ...AT_30, ...bmi(20), bodyMeasuredOn: '2026-09-15' }, 5.6],
  ['expectedGainMinKg', bumil, { ...AT_30, ...bmi(20) }, undefined],
  ['gainShortfallKg', bumil, { ...AT_30, ...bmi(20), bodyMeasuredOn: '2026-09-15', motherWeightKg: '48.4' }, 0],
  ['gainShortfallKg', bumil, { ...AT_30, ...bmi(20), bodyMeasuredOn: '2026-09-15', motherWeightKg: '48.3' }, 0.1],
  ['ironTabletsLeft', bumil, { ironTabletsReceived: '90', ironTablets: '60' }, 30],
  ['ironTabletsLeft', bumil, { ironTabletsReceived: '60', ironTablets: '60' }, 0],
  ['ironTabletsLeft', bumil, { ironTabletsReceived: '60', ironTablets: '61' }, undefined],
  ['ironTabletsLeft', bumil, { ironTablets: '60' }, undefined],

  ['daysSinceDelivery', bufas, { deliveredOn: '2026-11-24' }, 0],
  ['daysSinceDelivery', bufas, { deliveredOn: '2026-10-13' }, 42],
  ['gestationAtBirth', bufas, { hpht: '2026-01-01', deliveredOn: '2026-09-17' }, 37],
  ['gestationAtBirth', bufas, { hpht: '2026-01-01', deliveredOn: '2026-09-16' }, 36],
  ['termClass', bufas, { gestationWeeks: '36' }, 'preterm'],
  ['termClass', bufas, { gestationWeeks: '37' }, 'term'],
  ['termClass', bufas, { hpht: '2026-01-01', deliveredOn: '2026-09-16' }, 'preterm'],
  ['termClass', bufas, { hpht: '2026-01-01', deliveredOn: '2026-09-16', gestationWeeks: '38' }, 'term'],
  ['termClass', bufas, {}, undefined],
])('%s, %#', (code, definition, given, value) => {
  expect(derive(definition, code, given)).toEqual(value)
})

test('the limits of 4T are the district’s', () => {
  const limits = {
    ...DEFAULT_FINDING_LIMITS,
    tooYoungBelowYears: 21,
    tooOldUpToYears: 40,
    tooCloseBelowMonths: 36,
    tooManyAboveChildren: 2,
  }
  const all = { childOrder: '3', spacingMonths: '30', ageMonths: 20 * 12 }
  expect(derive(bumil, 'fourT', all)).toEqual(['none'])
  expect(derive(bumil, 'fourT', all, limits)).toEqual(['too_young', 'too_close', 'too_many'])
  expect(derive(bumil, 'fourT', { childOrder: '1', ageMonths: 40 * 12 }, limits)).toEqual(['too_old'])
  expect(derive(bumil, 'fourT', { childOrder: '1', ageMonths: 41 * 12 }, limits)).toEqual(['none'])
})

test('a worksheet works out only what it has a field for: a child is never too young', () => {
  for (const code of ['ageYears', 'ageRisk', 'fourT', 'bmi', 'hbLimit', 'anaemiaClass']) {
    expect(derive(badutaBalita, code, { ageMonths: 14, motherHb: '9' }), code).toBeUndefined()
  }
  expect(derive(badutaBalita, 'prePregnancyBmi', { prePregnancyBmi: '17.5' })).toBe('17.5')
})

const computed = DEFINITIONS.flatMap((definition) =>
  allFields(definition).flatMap(({ type, code }) => (type === 'computed' && isDerived(code) ? [code] : [])),
)

test.each([...new Set(computed)])('%s reads nothing but what it says it reads', (code) => {
  const values = fc.dictionary(
    fc.constantFrom(...inputsOf(code)),
    fc.oneof(
      fc.integer({ min: 0, max: 400 }).map(String),
      fc.constantFrom('2026-01-01', '2026-11-24', 'BUMIL', 'BUFAS', 'CATIN', ''),
    ),
  )
  fc.assert(
    fc.property(values, (known) => {
      const read: string[] = []
      const lookup = (field: string): Value | undefined => {
        if (isDerived(field)) return derivedValue(field, lookup)
        read.push(field)
        return known[field]
      }
      derivedValue(code, lookup)
      expect(inputsOf(code)).toEqual(expect.arrayContaining([...new Set(read)]))
    }),
  )
})

test('every value of a choice that follows has its words', () => {
  const options = (definition: WorksheetDefinition, code: string) =>
    findField(definition, code)?.options?.map((option) => option.code)
  expect(options(bumil, 'trimester')).toEqual(['first', 'second', 'third'])
  expect(options(bumil, 'fourT')).toEqual(['too_young', 'too_old', 'too_close', 'too_many', 'none'])
  expect(options(catin, 'ageRisk')).toEqual(['too_young', 'ideal', 'too_old'])
  expect(options(bufas, 'termClass')).toEqual(['term', 'preterm'])
  for (const sheet of [catin, bumil, bufas]) {
    expect(options(sheet, 'bmiClass')).toEqual(['thin', 'normal', 'heavy', 'obese'])
    expect(options(sheet, 'anaemiaClass')).toEqual(['normal', 'mild', 'moderate', 'severe'])
  }
})
