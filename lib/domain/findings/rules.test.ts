import { expect, test } from 'vitest'
import type { Answers, AnswerStatus } from '../worksheets/answer'
import { badutaBalita } from '../worksheets/baduta-balita'
import type { CaseFacts } from '../worksheets/case-facts'
import { evidenceFor, fieldsOf, testsOf } from '../worksheets/condition'
import { findField, optionsOf } from '../worksheets/definition'
import { readWorksheet } from '../worksheets/read-worksheet'
import { findCause } from './catalogue'
import { DEFAULT_FINDING_LIMITS, type FindingLimits } from './limits'
import { birthAndGrowthCases } from './rule-cases/birth-growth'
import { feedingCases } from './rule-cases/feeding'
import { householdCases } from './rule-cases/household'
import { illnessCases } from './rule-cases/illness'
import { motherCases } from './rule-cases/mother'
import type { RuleCase, Values } from './rule-cases/rule-case'
import { findingRules } from './rules'

const LIMITS: FindingLimits = { ...DEFAULT_FINDING_LIMITS, povertyLineRp: 500_000 }
const RULES = findingRules(LIMITS)
const CASES = [...motherCases, ...birthAndGrowthCases, ...feedingCases, ...illnessCases, ...householdCases]
const named = (each: RuleCase, index: number) => [`${each.rule} (${index + 1})`, each] as const

test.each(CASES.map(named))('%s: on, off, at its limit', (_, { rule, on, off, limit }) => {
  expect(fires(rule, on)).toBe(true)
  expect(fires(rule, off)).toBe(false)
  if (limit) expect(fires(rule, limit[0])).toBe(limit[1])
})

test.each(CASES.map(named))('%s: a missing, unknown or promised answer triggers nothing', (_, { rule, on }) => {
  expect(fires(rule, {})).toBe(false)
  for (const field of Object.keys(on)) {
    const { [field]: _removed, ...rest } = on
    expect(fires(rule, rest), `without ${field}`).toBe(false)
    if (findField(badutaBalita, field)?.type === 'computed') continue
    for (const status of ['to_follow', 'unknown', 'not_applicable'] as const) {
      expect(fires(rule, on, LIMITS, { [field]: status }), `${field} ${status}`).toBe(false)
    }
  }
})

test.each(CASES.map(named))('%s: evidence names the values and the limits', (_, { rule, on }) => {
  const evidence = evidenceOf(rule, on) ?? []
  expect(evidence.length).toBeGreaterThan(0)
  for (const { field, value, threshold } of evidence) {
    expect(findField(badutaBalita, field), field).toBeDefined()
    expect([value, threshold]).not.toContain(undefined)
  }
})

test('every rule has its cases, and every rule that compares a number is tried at its limit', () => {
  for (const { id, when } of RULES) {
    const cases = CASES.filter((each) => each.rule === id)
    expect(cases.length, id).toBeGreaterThan(0)
    const compares = testsOf(when).some(
      ({ op, field }) => typeof op === 'string' && /^(lt|lte|gt|gte|countLt)$/.test(op) && field !== 'ageMonths',
    )
    if (compares)
      expect(
        cases.some((each) => each.limit),
        id,
      ).toBe(true)
  }
})

test('rules are unique, lead to known causes and read known fields and options', () => {
  expect(RULES.map((rule) => rule.id)).toEqual([...new Set(RULES.map((rule) => rule.id))])
  for (const { id, finding, when, version } of RULES) {
    expect(findCause(finding), id).toBeDefined()
    expect(version).toBeGreaterThan(0)
    for (const code of fieldsOf(when)) expect(findField(badutaBalita, code), `${id}: ${code}`).toBeDefined()
    for (const { field, op, value } of testsOf(when)) {
      const known = findField(badutaBalita, field)
      const options = known ? optionsOf(known).map((option) => option.code) : []
      if (Array.isArray(value)) expect(options, id).toEqual(expect.arrayContaining([...value]))
      if (op === 'eq' && typeof value === 'string') expect(options, id).toContain(value)
    }
  }
})

test('every cause that concerns a child or its family can be suspected', () => {
  const suspected = new Set(RULES.map((rule) => rule.finding))
  const expected = [
    ...numbered('M', 15),
    ...numbered('B', 15),
    ...numbered('P', 4),
    ...numbered('W', 5),
    ...numbered('E', 7),
    ...numbered('A', 2),
    'K01',
  ]
  expect([...suspected].toSorted()).toEqual(expected.toSorted())
})

test('the four "too" follow the district', () => {
  const limits = {
    ...LIMITS,
    tooYoungBelowYears: 21,
    tooOldUpToYears: 40,
    tooCloseBelowMonths: 33,
    tooManyAboveChildren: 2,
  }
  expect(fires('M05-age', { motherAgeAtPregnancy: '20' }, limits)).toBe(true)
  expect(fires('M06-age', { motherAgeAtPregnancy: '40' }, limits)).toBe(true)
  expect(fires('M06-age', { motherAgeAtPregnancy: '41' }, limits)).toBe(false)
  expect(fires('M07-spacing', { childOrder: '2', spacingMonths: '32' }, limits)).toBe(true)
  expect(fires('M08-order', { childOrder: '3' }, limits)).toBe(true)
})

test('without a poverty line nobody is poor by income', () => {
  expect(findingRules().some((rule) => rule.id === 'E01-income')).toBe(false)
})

function numbered(letter: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`)
}

function fires(id: string, values: Values, limits = LIMITS, statuses: Record<string, AnswerStatus> = {}): boolean {
  return evidenceOf(id, values, limits, statuses) !== null
}

function evidenceOf(id: string, values: Values, limits = LIMITS, statuses: Record<string, AnswerStatus> = {}) {
  const rule = findingRules(limits).find((each) => each.id === id)
  if (!rule) throw new Error(`No rule ${id}`)
  const answers: Answers = {}
  let facts: CaseFacts = { ageMonths: null, sex: null }
  for (const [code, value] of Object.entries(values)) {
    const isAnswer =
      typeof value === 'object' || (typeof value === 'string' && findField(badutaBalita, code)?.type !== 'computed')
    if (!isAnswer) facts = { ...facts, [code]: value }
    else {
      const status = statuses[code] ?? 'filled'
      answers[code] = { value: status === 'filled' ? value : null, source: 'interview', status }
    }
  }
  return evidenceFor(rule.when, readWorksheet(badutaBalita, answers, facts).lookup)
}
