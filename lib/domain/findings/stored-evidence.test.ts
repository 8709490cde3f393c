import { expect, test } from 'vitest'
import { readEvidence, rulesNamedIn, writtenEvidence } from './stored-evidence'

test('what was written by hand and what a rule found are told apart', () => {
  const lowWeight = { field: 'birthWeightG', value: 2400, operator: 'lt', threshold: 2500 }
  expect(
    readEvidence([{ ...lowWeight, ruleId: 'B01-weight', ruleVersion: 1 }, ...writtenEvidence('Lantai tanah')]),
  ).toEqual({
    tests: [lowWeight],
    notes: ['Lantai tanah'],
  })
  expect(readEvidence([])).toEqual({ tests: [], notes: [] })
})

test('what this program cannot have written is not read past', () => {
  expect(() => readEvidence([{ field: 'x', value: null, operator: 'lt', threshold: 1 }])).toThrow()
  expect(() => readEvidence('x')).toThrow()
})

test('the rules it names, each once', () => {
  const ruled = {
    field: 'systolic',
    value: 150,
    operator: 'gte',
    threshold: 140,
    ruleId: 'M10-systolic',
    ruleVersion: 1,
  }
  expect(rulesNamedIn([ruled, ruled, { ...ruled, ruleId: 'M10-hiv' }])).toEqual(['M10-systolic', 'M10-hiv'])
  expect(rulesNamedIn(writtenEvidence('Pucat'))).toEqual([])
})
