import { expect, test } from 'vitest'
import { readEvidence, writtenEvidence } from './stored-evidence'

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
