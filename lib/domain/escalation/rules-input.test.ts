import { expect, test } from 'vitest'
import { DEFAULT_QUIET } from './quiet-hours'
import { DEFAULT_RULES, rulesWith } from './rules'
import { RulesInput, typedRules } from './rules-input'

const commandId = '0198c0de-0000-7000-8000-00000000000a'
const typed = (more: Record<string, string> = {}): Record<string, string> => ({
  commandId,
  ...typedRules(DEFAULT_RULES, DEFAULT_QUIET),
  ...more,
})
const problems = (form: Record<string, string>) => {
  const read = RulesInput.safeParse(form)
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
}

test('what the form shows is what it sends back', () => {
  const read = RulesInput.parse(typed())
  expect(rulesWith(read.changes)).toEqual(DEFAULT_RULES)
  expect(read.quiet).toEqual(DEFAULT_QUIET)
})

test.each([
  ['0', []],
  ['3', []],
  ['6', []],
  ['7', ['days_unanswered_2 days_order']],
  ['366', ['days_unanswered_1 days_range']],
  ['-1', ['days_unanswered_1 days_range']],
  ['2,5', ['days_unanswered_1 days_range']],
  ['', ['days_unanswered_1 days_range']],
  ['seminggu', ['days_unanswered_1 days_range']],
])('days “%s” before a step of seven', (text, expected) => {
  expect(problems(typed({ days_unanswered_1: text }))).toEqual(expected)
})

test('before a deadline the days count down', () => {
  expect(problems(typed({ days_no_budget_2: '30' }))).toEqual(['days_no_budget_2 days_order'])
  expect(problems(typed({ days_no_budget_2: '29' }))).toEqual([])
})

test('a step that is switched off holds no place in the order', () => {
  const { on_unanswered_2: _, ...form } = typed({ days_unanswered_2: '1' })
  expect(problems(form)).toEqual([])
  const read = RulesInput.parse(form)
  expect(rulesWith(read.changes).unanswered[1]).toEqual({ afterDays: 1, to: 'head', enabled: false })
})

test.each(['24', '-1', '6.30', ''])('“%s” is no hour', (text) => {
  expect(problems(typed({ quietFrom: text }))).toEqual(['quietFrom hour_range'])
})
