import { expect, test } from 'vitest'
import type { Answers, AnswerStatus } from '../worksheets/answer'
import { CASE_GROUPS } from '../worksheets/case-group'
import type { CaseFacts } from '../worksheets/case-facts'
import { evidenceFor, fieldsOf, type Lookup, testsOf } from '../worksheets/condition'
import { findField, optionsOf, type WorksheetDefinition } from '../worksheets/definition'
import { readWorksheet } from '../worksheets/read-worksheet'
import { currentWorksheetDefinition } from '../worksheets/registry'
import { FINDING_CATALOGUE, findCause } from './catalogue'
import { LIMIT_MARKS } from './limit-marks'
import { DEFAULT_FINDING_LIMITS, type FindingLimits } from './limits'
import type { FindingRule } from './rule'
import { birthCases } from './rule-cases/birth'
import { feedingCases } from './rule-cases/feeding'
import { growthCases } from './rule-cases/growth'
import { householdCases } from './rule-cases/household'
import { illnessCases } from './rule-cases/illness'
import { motherCases } from './rule-cases/mother'
import type { Values } from './rule-cases/rule-case'
import { womanCareCases } from './rule-cases/woman-care'
import { womanFamilyCases } from './rule-cases/woman-family'
import { womanNutritionCases } from './rule-cases/woman-nutrition'
import { findingRules, rulesFor } from './rules'

const LIMITS: FindingLimits = { ...DEFAULT_FINDING_LIMITS, povertyLineRp: 500_000 }
const RULES = findingRules(LIMITS)
const CASES = [
  ...motherCases,
  ...womanNutritionCases,
  ...womanFamilyCases,
  ...womanCareCases,
  ...birthCases,
  ...growthCases,
  ...feedingCases,
  ...illnessCases,
  ...householdCases,
]

const DEFINITIONS = [...new Set(CASE_GROUPS.map((group) => currentWorksheetDefinition(group)))].filter(
  (definition) => definition !== null,
)
const definitionsOf = (groups: FindingRule['groups']) =>
  DEFINITIONS.filter((definition) => definition.groups.some((group) => groups.includes(group)))

/** Every case under every worksheet it is for. */
const TRIED = CASES.flatMap((each) => {
  const groups = each.groups ?? ruleOf(each.rule).groups
  return definitionsOf(groups).map((definition) => ({ ...each, definition }))
})
type Tried = (typeof TRIED)[number]
const named = (each: Tried, index: number) => [`${each.definition.code} ${each.rule} (${index + 1})`, each] as const

test('there is a worksheet for every group', () => {
  for (const group of CASE_GROUPS) expect(currentWorksheetDefinition(group), group).not.toBeNull()
})

test.each(TRIED.map(named))('%s: on, off, at its limit', (_, { rule, on, off, limit, definition }) => {
  expect(fires(definition, rule, on)).toBe(true)
  expect(fires(definition, rule, off)).toBe(false)
  if (limit) expect(fires(definition, rule, limit[0])).toBe(limit[1])
})

test.each(TRIED.map(named))(
  '%s: a missing, unknown or promised answer triggers nothing',
  (_, { rule, on, definition }) => {
    expect(fires(definition, rule, {})).toBe(false)
    for (const field of Object.keys(on)) {
      const { [field]: _removed, ...rest } = on
      expect(fires(definition, rule, rest), `without ${field}`).toBe(false)
      if (!isAsked(definition, field)) continue
      for (const status of ['to_follow', 'unknown', 'not_applicable'] as const) {
        expect(fires(definition, rule, on, LIMITS, { [field]: status }), `${field} ${status}`).toBe(false)
      }
    }
  },
)

test.each(TRIED.map(named))('%s: evidence names the values and the limits', (_, { rule, on, definition }) => {
  const evidence = evidenceOf(definition, rule, on) ?? []
  expect(evidence.length).toBeGreaterThan(0)
  for (const { field, value, threshold } of evidence) {
    expect(findField(definition, field), field).toBeDefined()
    expect([value, threshold]).not.toContain(undefined)
  }
})

test('every rule has its cases in every worksheet it is for, each number of it met exactly', () => {
  const missing = RULES.flatMap(({ id, groups, when }) =>
    definitionsOf(groups).flatMap((definition) => {
      const cases = TRIED.filter((each) => each.rule === id && each.definition === definition)
      if (cases.length === 0) return [`${definition.code} ${id}: no cases`]
      return testsOf(when)
        .filter(({ op }) => /^(lt|lte|gt|gte|countLt)$/.test(op))
        .filter((each) => !cases.some((tried) => meets(tried, each.field, each.value)))
        .map(({ field, value }) => `${definition.code} ${id}: ${field} never ${String(value)}`)
    }),
  )
  expect(missing).toEqual([])
})

test('rules are unique, lead to known causes and read known fields and options of every worksheet they are for', () => {
  expect(RULES.map((rule) => rule.id)).toEqual([...new Set(RULES.map((rule) => rule.id))])
  for (const { id, finding, when, version, groups } of RULES) {
    expect(findCause(finding), id).toBeDefined()
    expect(version).toBeGreaterThan(0)
    expect(groups.length, id).toBeGreaterThan(0)
    for (const definition of definitionsOf(groups)) {
      for (const code of fieldsOf(when))
        expect(findField(definition, code), `${definition.code} ${id}: ${code}`).toBeDefined()
      for (const { field, op, value } of testsOf(when)) {
        const known = findField(definition, field)
        const options = known ? optionsOf(known).map((option) => option.code) : []
        if (known?.type === 'computed') continue
        if (Array.isArray(value))
          expect(options, `${definition.code} ${id}`).toEqual(expect.arrayContaining([...value]))
        if (op === 'eq' && typeof value === 'string') expect(options, `${definition.code} ${id}`).toContain(value)
      }
    }
  }
})

test('no worksheet asks all that a rule reads without being one of the rule’s', () => {
  const left = RULES.flatMap(({ id, groups, when }) =>
    DEFINITIONS.filter((definition) => !definitionsOf(groups).includes(definition))
      .filter((definition) => fieldsOf(when).every((code) => findField(definition, code)))
      .map((definition) => `${definition.code} ${id}`),
  )
  expect(left.toSorted()).toEqual(MEANT_FOR_OTHERS.toSorted())
})

/** The same questions asked of another time of life: other limits, and a pregnancy that is over or is not. */
const MEANT_FOR_OTHERS = [
  'BADUTA_BALITA M01-food-days',
  'BADUTA_BALITA M01-no-food',
  'BADUTA_BALITA M10-large-baby',
  'BADUTA_BALITA M11-height-now',
  'BUFAS M02-hb-bride',
  'BUFAS M11-height',
  'BUMIL K02-elsimil',
  'BUMIL M03-tablets',
  'BUMIL M09-visits',
  'BUMIL M11-height',
  'CATIN M02-hb-postpartum',
  'CATIN M11-height',
]

test('every cause of the catalogue can be suspected', () => {
  const suspected = new Set(RULES.map((rule) => rule.finding))
  expect([...suspected].toSorted()).toEqual(FINDING_CATALOGUE.entries.map(({ code }) => code).toSorted())
})

test.each([
  ['CATIN', 'M01 M02 M03 M04 M05 M06 M10 M11 M13 M15 P01 P02 P03 P04', 'K01 K02'],
  ['BUMIL', 'M01 M02 M03 M04 M05 M06 M07 M08 M09 M10 M11 M12 M13 M15 P01 P02 P03 P04', 'A02 K01'],
  [
    'BUFAS',
    'M01 M02 M03 M04 M05 M06 M07 M08 M09 M10 M11 M12 M13 M14 M15 B01 B02 B03 B11 B13 P01 P02 P03 P04',
    'A02 K01',
  ],
] as const)('%s: the causes its worksheet can give', (group, own, more) => {
  const definition = currentWorksheetDefinition(group)
  if (!definition) throw new Error(`no worksheet of ${group}`)
  const family = ['W01', 'W02', 'W03', 'W04', 'W05', 'E01', 'E02', 'E03', 'E04', 'E05', 'E06', 'E07', 'A01']
  const found = new Set(rulesFor(definition, LIMITS).map(({ finding }) => finding))
  expect([...found].toSorted()).toEqual([...own.split(' '), ...more.split(' '), ...family].toSorted())
})

test('a limit says where it comes from', () => {
  expect(Object.keys(LIMIT_MARKS).toSorted()).toEqual(Object.keys(DEFAULT_FINDING_LIMITS).toSorted())
})

test('the four "too" follow the district', () => {
  const limits = {
    ...LIMITS,
    tooYoungBelowYears: 21,
    tooOldUpToYears: 40,
    tooCloseBelowMonths: 33,
    tooManyAboveChildren: 2,
  }
  const child = currentWorksheetDefinition('BADUTA')
  const bride = currentWorksheetDefinition('CATIN')
  if (!child || !bride) throw new Error('no worksheet')
  expect(fires(child, 'M05-age', { motherAgeAtPregnancy: '20' }, limits)).toBe(true)
  expect(fires(child, 'M06-age', { motherAgeAtPregnancy: '40' }, limits)).toBe(true)
  expect(fires(child, 'M06-age', { motherAgeAtPregnancy: '41' }, limits)).toBe(false)
  expect(fires(bride, 'M05-age-now', { ageMonths: 251 }, limits)).toBe(true)
  expect(fires(bride, 'M06-age-now', { ageMonths: 40 * 12 }, limits)).toBe(true)
  expect(fires(bride, 'M06-age-now', { ageMonths: 41 * 12 }, limits)).toBe(false)
  expect(fires(child, 'M07-spacing', { childOrder: '2', spacingMonths: '32' }, limits)).toBe(true)
  expect(fires(child, 'M08-order', { childOrder: '3' }, limits)).toBe(true)
})

test('without a poverty line nobody is poor by income', () => {
  expect(findingRules().some((rule) => rule.id === 'E01-income')).toBe(false)
})

function ruleOf(id: string, limits = LIMITS): FindingRule {
  const rule = findingRules(limits).find((each) => each.id === id)
  if (!rule) throw new Error(`No rule ${id}`)
  return rule
}

function fires(
  definition: WorksheetDefinition,
  id: string,
  values: Values,
  limits = LIMITS,
  statuses: Record<string, AnswerStatus> = {},
): boolean {
  return evidenceOf(definition, id, values, limits, statuses) !== null
}

function evidenceOf(
  definition: WorksheetDefinition,
  id: string,
  values: Values,
  limits = LIMITS,
  statuses: Record<string, AnswerStatus> = {},
) {
  return evidenceFor(ruleOf(id, limits).when, lookupIn(definition, values, statuses))
}

function isAsked(definition: WorksheetDefinition, code: string): boolean {
  const field = findField(definition, code)
  return field !== undefined && field.type !== 'computed'
}

function lookupIn(
  definition: WorksheetDefinition,
  values: Values,
  statuses: Record<string, AnswerStatus> = {},
): Lookup {
  const answers: Answers = {}
  let facts: CaseFacts = { ageMonths: null, sex: null }
  for (const [code, value] of Object.entries(values)) {
    if (!isAsked(definition, code) || typeof value === 'number' || typeof value === 'boolean') {
      facts = { ...facts, [code]: value }
      continue
    }
    const status = statuses[code] ?? 'filled'
    answers[code] = { value: status === 'filled' ? value : null, source: 'interview', status }
  }
  return readWorksheet(definition, answers, facts).lookup
}

/** Whether one of the case's worksheets has exactly this number there; of a list, its count. */
function meets({ on, off, limit, definition }: Tried, field: string, number: unknown): boolean {
  return [on, off, ...(limit ? [limit[0]] : [])].some((values) => {
    const value = lookupIn(definition, values)(field)
    if (typeof value === 'object') return value.filter((code) => code !== 'none').length === number
    return value !== undefined && Number(value) === number
  })
}
