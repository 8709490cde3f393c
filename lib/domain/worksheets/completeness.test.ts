import { expect, test } from 'vitest'
import type { Answer, Answers } from './answer'
import { badutaBalita } from './baduta-balita'
import { completeness } from './completeness'
import { allFields, type Field } from './definition'
import { readWorksheet } from './read-worksheet'

const context = { ageMonths: 14, sex: 'female' } as const
const filled = (value: string | string[]): Answer => ({ value, source: 'interview', status: 'filled' })

test('an empty worksheet lacks every required question that applies', () => {
  const { filled: count, required, missing, answered } = completeness(badutaBalita, {}, context)
  expect([count, answered]).toEqual([0, 0])
  expect(missing).toHaveLength(required)
  expect(missing).toContain('birthWeightG')
  expect(missing).toContain('mealsPerDay')
  expect(missing).not.toContain('spacingMonths')
})

test('an answer to the question before makes a question required', () => {
  const answers = { childOrder: filled('2') }
  const before = completeness(badutaBalita, { childOrder: filled('1') }, context)
  const after = completeness(badutaBalita, answers, context)
  expect(after.required).toBe(before.required + 1)
  expect(after.missing).toContain('spacingMonths')
})

test.each([
  ['filled', '2800', true],
  ['unknown', null, true],
  ['not_applicable', null, true],
  ['to_follow', null, false],
  ['filled', null, false],
] as const)('an answer that is %s with value %s counts: %s', (status, value, counts) => {
  const { missing, filled: count } = completeness(
    badutaBalita,
    { birthWeightG: { value, source: 'kia_book', status } },
    context,
  )
  expect(missing.includes('birthWeightG')).toBe(!counts)
  expect(count).toBe(counts ? 1 : 0)
})

test('when every question that applies is answered, nothing is missing', () => {
  const answers = answerAll()
  const { filled: count, required, missing, answered, asked } = completeness(badutaBalita, answers, context)
  expect(missing).toEqual([])
  expect(count).toBe(required)
  expect(answered).toBe(asked)
})

test('sections add up to the whole', () => {
  const { sections, ...whole } = completeness(badutaBalita, { kiaBook: filled('yes') }, context)
  expect(sections.map((section) => section.code)).toEqual(badutaBalita.sections.map((section) => section.code))
  for (const key of ['filled', 'required', 'answered', 'asked'] as const) {
    expect(sections.reduce((total, section) => total + section[key], 0)).toBe(whole[key])
  }
  expect(sections.find((section) => section.code === 'services')?.filled).toBe(1)
})

function answerAll(): Answers {
  const answers: Answers = {}
  for (const field of allFields(badutaBalita)) {
    const isAsked = readWorksheet(badutaBalita, answers, context).visible.includes(field)
    if (isAsked && field.type !== 'computed') answers[field.code] = filled(someValue(field))
  }
  return answers
}

function someValue(field: Field): string | string[] {
  if (field.type === 'multiChoice') return [field.options?.[0]?.code ?? '']
  if (field.type === 'choice') return field.options?.[0]?.code ?? ''
  return field.type === 'yesNo' ? 'yes' : String(field.min ?? 'x')
}
