import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CASE_STATUSES } from '../cases/case-lifecycle'
import { addDays, daysBetween } from '../days'
import { LINE_STATUSES } from '../plans/line-lifecycle'
import { daysLate, dueDates, limitsWith } from './deadlines'
import { CYCLE_STAGES, type CycleStage, hasReached, leadsStage, nextStage, STAGES } from './stages'
import { stageOfCase, stageOfLine, waitingSince } from './waiting'

describe('the stages', () => {
  test('lead from the team to the report, one after another', () => {
    const way: CycleStage[] = ['S0_TEAM']
    for (let next = nextStage('S0_TEAM'); next; next = nextStage(next)) way.push(next)
    expect(way).toEqual(CYCLE_STAGES)
  })

  test.each(CYCLE_STAGES)('%s has somebody who leads it and somebody who works in it', (stage) => {
    expect(STAGES[stage].leads.length).toBeGreaterThan(0)
    expect(STAGES[stage].works.length).toBeGreaterThan(0)
    expect(leadsStage('district_admin', stage)).toBe(true)
    expect(leadsStage('village_officer', stage)).toBe(false)
  })

  test('the country’s four steps go the same way', () => {
    const steps = CYCLE_STAGES.flatMap((stage) => STAGES[stage].national ?? [])
    expect(steps).toEqual(steps.toSorted())
    expect(new Set(steps)).toEqual(new Set([1, 2, 3, 4]))
  })

  test('a stage is reached at it and after it', () => {
    expect(hasReached('S1_MANAGEMENT', 'S2_SELECTION')).toBe(false)
    expect(hasReached('S2_SELECTION', 'S2_SELECTION')).toBe(true)
    expect(hasReached('S10_REPORT', 'S2_SELECTION')).toBe(true)
  })
})

describe('deadlines', () => {
  test('a district’s own limit stands before the proposed one', () => {
    const limits = limitsWith([{ stage: 'S4_REVIEW', days: 21 }])
    expect(limits.S4_REVIEW).toBe(21)
    expect(limits.S3_WORKSHEETS).toBe(14)
  })

  test('each follows the one before it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ stage: fc.constantFrom(...CYCLE_STAGES), days: fc.integer({ min: 1, max: 365 }) })),
        fc.constantFrom(...CYCLE_STAGES),
        (own, from) => {
          const limits = limitsWith(own)
          const due = dueDates(limits, from, '2026-01-31')
          expect(due.map(({ stage }) => stage)).toEqual(CYCLE_STAGES.slice(CYCLE_STAGES.indexOf(from)))
          due.forEach(({ stage, dueOn }, n) =>
            expect(daysBetween(due[n - 1]?.dueOn ?? '2026-01-31', dueOn)).toBe(limits[stage]),
          )
        },
      ),
    )
  })

  test.each([
    ['2026-06-30', '2026-06-29', null],
    ['2026-06-30', '2026-06-30', null],
    ['2026-06-30', '2026-07-01', 1],
  ])('due %s, on %s: %s days late', (dueOn, on, late) => {
    expect(daysLate(dueOn, on)).toBe(late)
  })
})

describe('what waits', () => {
  test('every case that is not over waits in a stage, and a settled follow-up for its evaluation', () => {
    for (const status of CASE_STATUSES) expect(stageOfCase(status, false) === null).toBe(status === 'closed')
    expect(stageOfCase('in_follow_up', true)).toBe('S9_DISSEMINATION_2')
    expect(stageOfCase('selected', true)).toBe('S3_WORKSHEETS')
  })

  test('a line waits once it is approved and until it is proven or given up', () => {
    const waiting = LINE_STATUSES.filter((status) => stageOfLine(status) !== null)
    expect(waiting).toEqual(['approved', 'accepted', 'declined', 'in_progress', 'done', 'reopened', 'postponed'])
  })

  test('the longest and the median wait are those of every single thing', () => {
    const today = '2026-11-24'
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 40 }), (waits) => {
        const counted = new Map<string, number>()
        for (const days of waits) {
          const since = addDays(today, -days)
          counted.set(since, (counted.get(since) ?? 0) + 1)
        }
        const grouped = [...counted].map(([since, n]) => ({ since, n }))
        const sorted = waits.toSorted((a, b) => a - b)
        const middle = sorted.length / 2
        const median =
          sorted.length === 0
            ? null
            : sorted.length % 2 === 1
              ? (sorted[Math.floor(middle)] ?? null)
              : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
        expect(waitingSince(grouped, today)).toEqual({ n: waits.length, longest: sorted.at(-1) ?? null, median })
      }),
    )
  })
})
