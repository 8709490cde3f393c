import { expect, test } from 'vitest'
import type { Answer } from './answer'
import { badutaBalita } from './baduta-balita'
import { readWorksheet } from './read-worksheet'

const filled = (value: string | string[]): Answer => ({ value, source: 'interview', status: 'filled' })
const baby = { ageMonths: 5, sex: 'female' } as const
const toddler = { ageMonths: 30, sex: 'male' } as const

const visibleCodes = (...parameters: Parameters<typeof readWorksheet>) =>
  readWorksheet(...parameters).visible.map((field) => field.code)

test.each([
  ['mealsPerDay', 5, false],
  ['mealsPerDay', 6, true],
  ['deworming', 11, false],
  ['deworming', 12, true],
  ['stillBreastfed', 23, true],
  ['stillBreastfed', 24, false],
  ['kpsp', 2, false],
  ['kpsp', 3, true],
])('%s at %i months: asked %s', (code, ageMonths, expected) => {
  expect(visibleCodes(badutaBalita, {}, { ageMonths, sex: null }).includes(code)).toBe(expected)
})

test('a question that depends on an unread answer is not asked either', () => {
  const answers = { stillBreastfed: filled('no'), notBreastfedReason: filled('sakit') }
  expect(visibleCodes(badutaBalita, answers, baby)).toContain('notBreastfedReason')
  expect(visibleCodes(badutaBalita, answers, toddler)).not.toContain('notBreastfedReason')
  expect(readWorksheet(badutaBalita, answers, toddler).lookup('notBreastfedReason')).toBeUndefined()
})

test.each(['to_follow', 'unknown', 'not_applicable'] as const)('an answer that is %s has no value', (status) => {
  const answers = { birthWeightG: { ...filled('2300'), status } }
  expect(readWorksheet(badutaBalita, answers, baby).lookup('birthWeightG')).toBeUndefined()
})

test('the answer goes before the register, the register before nothing', () => {
  const facts = { ...baby, birthWeightG: 2600 }
  expect(readWorksheet(badutaBalita, {}, facts).lookup('birthWeightG')).toBe(2600)
  expect(readWorksheet(badutaBalita, { birthWeightG: filled('2300') }, facts).lookup('birthWeightG')).toBe('2300')
  expect(readWorksheet(badutaBalita, {}, baby).lookup('birthWeightG')).toBeUndefined()
})

test('nobody answers a computed field', () => {
  const answers = { zLengthForAge: filled('-5') }
  expect(readWorksheet(badutaBalita, answers, { ...baby, zLengthForAge: -1 }).lookup('zLengthForAge')).toBe(-1)
})

test('floor area per person follows from two answers and from nothing less', () => {
  const both = { houseAreaM2: filled('36'), householdMembers: filled('5') }
  expect(readWorksheet(badutaBalita, both, baby).lookup('areaPerPersonM2')).toBe(7.2)
  expect(readWorksheet(badutaBalita, { houseAreaM2: filled('36') }, baby).lookup('areaPerPersonM2')).toBeUndefined()
  const overZero = { houseAreaM2: filled('36'), householdMembers: filled('0') }
  expect(readWorksheet(badutaBalita, overZero, baby).lookup('areaPerPersonM2')).toBeUndefined()
})
