import { expect, test } from 'vitest'
import { DEFAULT_FINDING_LIMITS } from '../findings/limits'
import type { Answers } from './answer'
import { badutaBalita } from './baduta-balita'
import { presentAnswers } from './present-answers'

const answers: Answers = {
  childOrder: { value: '4', source: 'siga', status: 'filled' },
  siblingsTotal: { value: '2', source: 'interview', status: 'filled' },
  birthWeightG: { value: '2450', source: 'kia_book', status: 'filled' },
  birthHeadCm: { value: null, source: 'kia_book', status: 'unknown' },
  asphyxia: { value: 'no', source: 'kia_book', status: 'filled' },
  complementaryFoodGiven: { value: 'no', source: 'interview', status: 'filled' },
  complementaryFoodFromMonth: { value: '5', source: 'interview', status: 'filled' },
  foodGroups: { value: ['eggs', 'grains'], source: 'interview', status: 'filled' },
}

function rows(withRestricted: boolean, locale: 'id' | 'en' = 'id') {
  const facts = { ageMonths: 19, sex: 'female' as const, zLengthForAge: -2.31, bornOn: '2025-04-11' }
  const sections = presentAnswers(badutaBalita, answers, facts, {
    locale,
    withRestricted,
    limits: DEFAULT_FINDING_LIMITS,
  })
  const all = sections.flatMap((section) => section.rows)
  return { sections, row: (code: string) => all.find((each) => each.code === code) }
}

test('answers read as words, with unit, source and the kind of gap', () => {
  const { row } = rows(true)
  expect(row('birthWeightG')).toMatchObject({ shown: '2.450 gram', source: 'kia_book', status: 'filled' })
  expect(row('birthHeadCm')).toMatchObject({ shown: null, status: 'unknown' })
  expect(row('birthLengthCm')).toMatchObject({ shown: null, status: null, source: null })
  expect(row('foodGroups')?.shown).toBe('Telur, Makanan pokok (nasi, umbi, roti, mi)')
  expect(row('bornOn')).toMatchObject({ shown: '11 April 2025', isFact: true })
  expect(row('zLengthForAge')?.shown).toBe('−2,31 SD')
  expect(rows(true, 'en').row('birthWeightG')?.shown).toBe('2,450 grams')
})

test('a question that does not apply is not listed, though its answer is kept', () => {
  expect(rows(true).row('complementaryFoodFromMonth')).toBeUndefined()
})

test('answers that contradict each other say so where they stand', () => {
  expect(rows(true).row('childOrder')?.warning).toBe('more_than_siblings')
  expect(rows(true).row('siblingsTotal')?.warning).toBeNull()
})

test('restricted questions are counted and left out for whoever may not read them', () => {
  const [open] = rows(true).sections
  const [closed] = rows(false).sections
  expect(open?.withheld).toBe(0)
  expect(closed?.withheld).toBeGreaterThan(0)
  expect((closed?.rows.length ?? 0) + (closed?.withheld ?? 0)).toBe(open?.rows.length)
  expect(rows(false).row('asphyxia')).toBeUndefined()
  expect(rows(false).row('birthWeightG')).toBeDefined()
})
