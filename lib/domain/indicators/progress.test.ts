import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CASE_STATUSES } from '../cases/case-lifecycle'
import { AUDITED_STATUSES, progressFigures, PROGRESS_MEASURES } from './progress'

const reachedBy = (counts: Record<string, number>) =>
  Object.fromEntries(progressFigures(counts, 0).funnel.map(({ stage, reached }) => [stage, reached.numerator]))

test('a case counts at every stage it has reached; a returned one has not submitted', () => {
  const counts = {
    'case:candidate': 4,
    'case:returned': 3,
    'case:in_follow_up': 2,
    'case:closed': 1,
    'outcome:improved': 1,
  }
  expect(reachedBy(counts)).toEqual({
    candidate: 10,
    selected: 6,
    submitted: 3,
    verified: 3,
    reviewed: 3,
    in_follow_up: 3,
    evaluated: 1,
    closed: 1,
  })
})

test('an administrative end is no success: it leaves the funnel, above and below', () => {
  const counts = { 'case:selected': 2, 'case:closed': 3, 'outcome:moved': 1, 'outcome:lost': 1, 'outcome:improved': 1 }
  const { cases, endedEarly, funnel } = progressFigures(counts, 0)
  expect([cases, endedEarly]).toEqual([5, 2])
  expect(funnel[0]?.reached).toEqual({ numerator: 3, denominator: 3 })
  expect(funnel.at(-1)?.reached).toEqual({ numerator: 1, denominator: 3 })
})

test('approved lines are verified, done, in time or late; drafts, proposals and cancelled ones are none of them', () => {
  const counts = {
    'line:draft': 9,
    'line:proposed': 9,
    'line:cancelled': 9,
    'line:approved': 1,
    'line:accepted': 2,
    'line:declined': 1,
    'line:postponed': 1,
    'line:done': 4,
    'line:verified': 3,
  }
  expect(progressFigures(counts, 2).lines).toEqual({ total: 12, verified: 3, done: 4, onTime: 3, late: 2 })
})

test('where nothing was counted every figure is zero, and no rate is made of it', () => {
  const { cases, lines, findingsAnswered } = progressFigures({}, 0)
  expect(cases).toBe(0)
  expect(lines.total).toBe(0)
  expect(findingsAnswered).toEqual({ numerator: 0, denominator: 0 })
})

test('the funnel never widens, whatever the counts', () => {
  const counts = fc.record(Object.fromEntries(CASE_STATUSES.map((status) => [`case:${status}`, fc.nat(50)])))
  fc.assert(
    fc.property(counts, (some) => {
      const numbers = progressFigures(some, 0).funnel.map(({ reached }) => reached.numerator)
      expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
    }),
  )
})

test('a village is audited from the first worksheet on', () => {
  expect(AUDITED_STATUSES).not.toContain('selected')
  expect(AUDITED_STATUSES).toContain('worksheet')
  expect(AUDITED_STATUSES).toContain('returned')
  expect(PROGRESS_MEASURES).toContain('case:returned')
})
