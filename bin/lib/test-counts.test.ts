import { describe, expect, test } from 'vitest'
import { closingLine, playwrightCounts, sumCounts, vitestCounts } from './test-counts.mjs'

const vitest = { success: true, numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((t) => ({ status: t })) })

describe('vitestCounts', () => {
  test('takes what the report counted', () => {
    const report = {
      ...vitest,
      success: false,
      numFailedTests: 1,
      numPendingTests: 2,
      testResults: [file('failed', 'failed')],
    }
    expect(vitestCounts(report)).toEqual({ passed: 5, failed: 1, skipped: 2 })
  })

  test('counts a file that could not be loaded', () => {
    const report = { ...vitest, success: false, testResults: [file('passed', 'passed'), file('failed')] }
    expect(vitestCounts(report).failed).toBe(1)
  })

  test('a red run without a red test is one failure', () => {
    expect(vitestCounts({ ...vitest, success: false, testResults: [file('passed', 'passed')] }).failed).toBe(1)
    expect(vitestCounts({ ...vitest, testResults: [file('passed', 'passed')] }).failed).toBe(0)
  })
})

test('playwrightCounts counts errors outside tests as failures', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 0, skipped: 1 }
  expect(playwrightCounts({ stats, errors: [{ message: 'no tests' }] })).toEqual({ passed: 3, failed: 2, skipped: 1 })
})

test('the closing line adds up everything', () => {
  const sum = sumCounts([
    { passed: 2, failed: 0, skipped: 0 },
    { passed: 3, failed: 1, skipped: 0 },
  ])
  expect(closingLine(sum)).toBe('5 passed, 1 failed')
  expect(closingLine({ ...sum, skipped: 4 })).toBe('5 passed, 1 failed, 4 skipped')
})
