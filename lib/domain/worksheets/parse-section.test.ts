import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer, Answers } from './answer'
import { badutaBalita } from './baduta-balita'
import { findSection, type Section } from './definition'
import { mergeSection, parseSection, type SectionInput } from './parse-section'

const context = { ageMonths: 14, sex: 'female' } as const
const filled = (value: string | string[], source: Answer['source'] = 'interview'): Answer => ({
  value,
  source,
  status: 'filled',
})

function section(code: string): Section {
  const found = findSection(badutaBalita, code)
  if (!found) throw new Error(`No section ${code}`)
  return found
}

function parse(code: string, input: SectionInput, saved: Answers = {}) {
  return parseSection({ definition: badutaBalita, section: section(code), input, saved, context, today: '2026-03-15' })
}

test('answers are stored in their one form, with their source', () => {
  const { answers, errors, typed } = parse('identity', {
    birthWeightG: ['2850'],
    'birthWeightG.source': ['health_record'],
    birthLengthCm: ['47,5'],
    childOrder: ['1'],
  })
  expect(errors).toEqual({})
  expect(answers).toEqual({
    birthWeightG: filled('2850', 'health_record'),
    birthLengthCm: filled('47.5', 'kia_book'),
    childOrder: filled('1', 'e_ppgbm'),
  })
  expect(typed.birthLengthCm).toEqual(['47,5'])
})

test('a refused answer is shown as typed and leaves the stored one alone', () => {
  const saved = { birthLengthCm: filled('47') }
  const { answers, errors, typed } = parse('identity', { birthLengthCm: ['8888'], birthWeightG: ['2500'] }, saved)
  expect(errors).toEqual({ birthLengthCm: 'sentinel' })
  expect(answers.birthLengthCm).toEqual(filled('47'))
  expect(answers.birthWeightG).toEqual(filled('2500', 'kia_book'))
  expect(typed.birthLengthCm).toEqual(['8888'])
})

test('a blank clears an answer; a field that was not on the form keeps it', () => {
  const saved = { birthLengthCm: filled('47'), birthWeightG: filled('2500'), kiaBook: filled('yes') }
  const { answers } = parse('identity', { birthLengthCm: [''] }, saved)
  expect(answers).toEqual({ birthWeightG: filled('2500') })
  expect(mergeSection(saved, section('identity'), answers)).toEqual({
    birthWeightG: filled('2500'),
    kiaBook: filled('yes'),
  })
})

test('unticking the last box clears the answer, because its status was on the form', () => {
  const saved = { illnesses: filled(['ari']) }
  expect(parse('illness', { 'illnesses.status': ['filled'] }, saved).answers).toEqual({})
  expect(parse('illness', {}, saved).answers).toEqual(saved)
})

test.each(['to_follow', 'unknown', 'not_applicable'] as const)('%s is kept without a value', (status) => {
  const { answers, warnings } = parse('identity', { birthWeightG: [''], 'birthWeightG.status': [status] })
  expect(answers).toEqual({ birthWeightG: { value: null, source: 'kia_book', status } })
  expect(warnings).toEqual({})
})

test('a status chosen now wins over the value beside it, and says so', () => {
  const input = { earlyInitiation: ['yes'], 'earlyInitiation.status': ['unknown'] }
  const { answers, warnings } = parse('feeding', input, { earlyInitiation: filled('yes') })
  expect(answers.earlyInitiation?.status).toBe('unknown')
  expect(answers.earlyInitiation?.value).toBeNull()
  expect(warnings).toEqual({ earlyInitiation: 'status_wins' })
})

test('a value typed where "to follow" stood before is the answer that followed', () => {
  const saved: Answers = { birthWeightG: { value: null, source: 'kia_book', status: 'to_follow' } }
  const input = { birthWeightG: ['2700'], 'birthWeightG.status': ['to_follow'] }
  expect(parse('identity', input, saved).answers).toEqual({ birthWeightG: filled('2700', 'kia_book') })
})

test('a promise stays a promise while nothing is typed', () => {
  const saved: Answers = { birthWeightG: { value: null, source: 'kia_book', status: 'to_follow' } }
  const input = { birthWeightG: [''], 'birthWeightG.status': ['to_follow'] }
  expect(parse('identity', input, saved).answers).toEqual(saved)
})

test.each([
  ['status', { 'birthWeightG.status': ['dunno'] }],
  ['source', { birthWeightG: ['2700'], 'birthWeightG.source': ['dream'] }],
])('an unknown %s is refused', (_, input) => {
  expect(parse('identity', input).errors).toEqual({ birthWeightG: 'not_an_option' })
})

test('computed fields and foreign names are not taken from a form', () => {
  const { answers, typed } = parse('nutrition', { zLengthForAge: ['-5'], birthWeightG: ['2700'], $ACTION_ID: ['x'] })
  expect(answers).toEqual({})
  expect(typed).toEqual({})
})

test('an answer to a question that does not apply is kept, said, and never holds up the page', () => {
  const first = parse('feeding', {
    stillBreastfed: ['yes'],
    notBreastfedReason: ['sakit'],
    breastfedUntilMonths: ['x'],
  })
  expect(first.answers.notBreastfedReason).toEqual(filled('sakit'))
  expect(first.warnings).toEqual({ notBreastfedReason: 'does_not_apply' })
  expect(first.errors).toEqual({})
  const second = parse('feeding', {
    stillBreastfed: ['no'],
    notBreastfedReason: ['sakit'],
    breastfedUntilMonths: ['x'],
  })
  expect(second.warnings).toEqual({})
  expect(second.errors).toEqual({ breastfedUntilMonths: 'not_a_number' })
})

test.each<[string, string, SectionInput, Answers, Record<string, string>]>([
  ['order', 'identity', { childOrder: ['4'], siblingsTotal: ['3'] }, {}, { childOrder: 'more_than_siblings' }],
  ['order at its limit', 'identity', { childOrder: ['3'], siblingsTotal: ['3'] }, {}, {}],
  ['weeks', 'identity', { termAtBirth: ['term'], gestationWeeks: ['36'] }, {}, { gestationWeeks: 'term_and_weeks' }],
  ['weeks at 37', 'identity', { termAtBirth: ['term'], gestationWeeks: ['37'] }, {}, {}],
  [
    'late weeks',
    'identity',
    { termAtBirth: ['preterm'], gestationWeeks: ['37'] },
    {},
    { gestationWeeks: 'term_and_weeks' },
  ],
  [
    'ages',
    'parents',
    { motherAge: ['20'], motherAgeAtPregnancy: ['21'] },
    {},
    { motherAgeAtPregnancy: 'older_than_now' },
  ],
  [
    'exclusive',
    'feeding',
    { exclusiveBreastfeeding: ['yes'], complementaryFoodGiven: ['yes'], complementaryFoodFromMonth: ['5'] },
    {},
    { complementaryFoodFromMonth: 'exclusive_and_food' },
  ],
  [
    'food ahead of age',
    'feeding',
    { complementaryFoodGiven: ['yes'], complementaryFoodFromMonth: ['15'] },
    {},
    { complementaryFoodFromMonth: 'food_before_its_age' },
  ],
  ['score', 'development', { kpsp: ['S'], kpspScore: ['8'] }, {}, { kpspScore: 'kpsp_and_score' }],
  ['low score', 'development', { kpsp: ['P'], kpspScore: ['7'] }, {}, { kpspScore: 'kpsp_and_score' }],
  ['middle score', 'development', { kpsp: ['M'], kpspScore: ['8'] }, {}, {}],
  ['high middle score', 'development', { kpsp: ['M'], kpspScore: ['9'] }, {}, { kpspScore: 'kpsp_and_score' }],
  [
    'toilet',
    'home',
    { toilet: ['no_toilet'], noOpenDefecation: ['yes'] },
    {},
    { noOpenDefecation: 'toilet_and_defecation' },
  ],
  [
    'vaccines',
    'immunisation',
    { immunisationStatus: ['complete'], vaccines: ['none'] },
    {},
    { vaccines: 'complete_and_no_vaccine' },
  ],
  [
    'one of two saved before',
    'identity',
    { childOrder: ['4'] },
    { siblingsTotal: filled('3') },
    { childOrder: 'more_than_siblings' },
  ],
])('contradictions are said, not refused: %s', (_, code, input, saved, warnings) => {
  const parsed = parse(code, input, saved)
  expect(parsed.errors).toEqual({})
  expect(parsed.warnings).toEqual(warnings)
})

test('no form, however strange, makes parsing throw, and what is stored is stored again unchanged', () => {
  const codes = badutaBalita.sections.map(({ code }) => code)
  const names = badutaBalita.sections.flatMap(({ fields }) => fields.flatMap(({ code }) => [code, `${code}.status`]))
  const name = fc.oneof(fc.constantFrom(...names), fc.string())
  const values = fc.array(fc.oneof(fc.string(), fc.nat().map(String), fc.constantFrom('yes', 'no', 'unknown', 'none')))
  fc.assert(
    fc.property(fc.constantFrom(...codes), fc.dictionary(name, values), (code, input) => {
      const { answers } = parse(code, input)
      const again = Object.fromEntries(
        Object.entries(answers).flatMap(([field, { value, status, source }]) => [
          [field, [value ?? []].flat()],
          [`${field}.status`, [status]],
          [`${field}.source`, [source]],
        ]),
      )
      expect(parse(code, again).answers).toEqual(answers)
    }),
    { numRuns: 500 },
  )
})
