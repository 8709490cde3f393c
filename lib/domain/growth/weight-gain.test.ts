import { expect, test } from 'vitest'
import { isBelowRedLine, minimumGainGrams, weightGains } from './weight-gain'

test.each([
  ['male', [null, 800, 900, 800, 600, 500, 400, 400, 300, 300, 300, 300, 200]],
  ['female', [null, 800, 900, 800, 600, 500, 400, 300, 300, 300, 300, 200, 200]],
] as const)('the minimum gain of a %s child in months 0 to 12', (sex, grams) => {
  expect(grams.map((_, months) => minimumGainGrams(sex, months))).toEqual(grams)
})

test('the minimum ends with the fifth year', () => {
  expect(minimumGainGrams('male', 59)).toBe(200)
  expect(minimumGainGrams('male', 60)).toBeNull()
})

const codes = (weighings: [string, number][], sex: 'male' | 'female' = 'male') =>
  weightGains(
    sex,
    '2025-06-10',
    weighings.map(([measuredOn, weightKg]) => ({ measuredOn, weightKg })),
  )

test('first B, then N or T by the minimum, whose own grams are enough', () => {
  const gains = codes([
    ['2025-12-12', 7.5],
    ['2026-01-12', 7.9],
    ['2026-02-12', 8.19],
  ])
  expect(gains.map(({ code, gainGrams, minimumGrams }) => [code, gainGrams, minimumGrams])).toEqual([
    ['B', null, 400],
    ['N', 400, 400],
    ['T', 290, 300],
  ])
})

test('boys and girls part at seven months', () => {
  const months: [string, number][] = [
    ['2025-12-12', 7.5],
    ['2026-01-12', 7.8],
  ]
  expect(codes(months, 'male').at(-1)?.code).toBe('T')
  expect(codes(months, 'female').at(-1)?.code).toBe('N')
})

test('a month missed is O, and does not count as a T between two', () => {
  const gains = codes([
    ['2025-09-12', 6],
    ['2025-10-12', 6],
    ['2025-12-12', 6.1],
    ['2026-01-12', 6.2],
    ['2026-02-12', 6.2],
  ])
  expect(gains.map(({ code }) => code)).toEqual(['B', 'T', 'O', 'T', 'T'])
  expect(gains.map(({ twoT }) => twoT)).toEqual([false, false, false, false, true])
})

test('months are calendar months, the last weighing of each counts, and the order given does not matter', () => {
  const gains = codes([
    ['2026-02-01', 8.4],
    ['2026-01-05', 7.2],
    ['2026-01-31', 8],
  ])
  expect(gains.map(({ measuredOn, code, gainGrams }) => [measuredOn, code, gainGrams])).toEqual([
    ['2026-01-31', 'B', null],
    ['2026-02-01', 'N', 400],
  ])
})

test('the month of birth has no minimum, and so no judgement', () => {
  const gains = weightGains('female', '2026-01-28', [
    { measuredOn: '2026-01-28', weightKg: 3 },
    { measuredOn: '2026-02-12', weightKg: 3.3 },
  ])
  expect(gains.at(-1)).toMatchObject({ code: null, gainGrams: 300, minimumGrams: null, twoT: false })
})

test('the red line is at -3 itself', () => {
  expect(isBelowRedLine(-3.01)).toBe(true)
  expect(isBelowRedLine(-3)).toBe(false)
  expect(isBelowRedLine(null)).toBeNull()
})
