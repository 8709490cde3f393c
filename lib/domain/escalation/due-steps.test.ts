import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../days'
import type { LineStatus } from '../plans/line-lifecycle'
import { dueSteps, settledSteps, type TakenStep } from './due-steps'
import type { Facts, LineFacts } from './lateness'
import { DEFAULT_QUIET, isQuiet, type QuietHours, weekdayOf } from './quiet-hours'
import { DEFAULT_RULES, RULE_CODES, type Rules, rulesWith } from './rules'

const D = '2026-09-01'
const line = (status: LineStatus, more: Partial<LineFacts> = {}): LineFacts => ({
  kind: 'line',
  status,
  since: { at: `${D}T02:00:00.000Z`, on: D },
  deadlineOn: '2026-12-31',
  reopened: null,
  budgeted: true,
  ...more,
})
const visit: Facts = { kind: 'case', visitDueOn: D }

type Walk = { facts: (day: string, hour: number) => Facts; rules?: Rules; quiet?: QuietHours; hours?: number[] }
type Said = { on: string; rule: string; step: number; to: string; spell: string; hour: number }

/** Asks at these hours of every day from D on, and keeps what was said as the database would. */
function walk(days: number, { facts, rules = DEFAULT_RULES, quiet = DEFAULT_QUIET, hours = [9] }: Walk): Said[] {
  const taken: TakenStep[] = []
  const said: Said[] = []
  for (let count = 0; count <= days; count += 1) {
    const day = addDays(D, count)
    for (const hour of hours) {
      for (const due of dueSteps(facts(day, hour), taken, { day, hour }, rules, quiet)) {
        taken.push({ ...due, on: day })
        said.push({ ...due, on: day, hour })
      }
    }
  }
  return said
}
const dayNumber = ({ on }: Said) => Math.round((Date.parse(on) - Date.parse(D)) / 86_400_000)
const told = (said: Said[]) => said.map((one) => `${dayNumber(one)} ${one.rule} ${one.to}`)

describe('each rule, on its days and to its people', () => {
  test.each<[string, Facts, string[]]>([
    ['unanswered', line('approved'), ['3 planner', '7 head', '14 secretary', '21 chair']],
    ['declined', line('declined'), ['7 team', '14 secretary', '21 chair']],
    ['overdue', line('in_progress', { deadlineOn: D }), ['1 planner', '7 head', '14 secretary', '30 chair']],
    ['unverified', line('done'), ['7 village', '14 team', '21 secretary', '30 chair']],
    ['visit_missed', visit, ['3 village', '7 health_center', '14 team', '30 chair']],
    [
      'no_budget',
      line('accepted', { budgeted: false, deadlineOn: addDays(D, 40) }),
      ['10 planner', '26 head', '33 secretary'],
    ],
  ])('%s', (rule, facts, expected) => {
    const own = walk(60, { facts: () => facts }).filter((one) => one.rule === rule)
    expect(own.map((one) => `${dayNumber(one)} ${one.to}`)).toEqual(expected)
  })

  test.each<LineStatus>(['draft', 'proposed', 'verified', 'cancelled'])('nothing of a line that is %s', (status) => {
    expect(walk(200, { facts: () => line(status, { deadlineOn: D, budgeted: false }) })).toEqual([])
  })

  test('on the deadline itself nothing is late', () => {
    const facts = line('accepted', { deadlineOn: D })
    expect(dueSteps(facts, [], { day: D, hour: 9 }, DEFAULT_RULES, DEFAULT_QUIET)).toEqual([])
    expect(dueSteps(facts, [], { day: addDays(D, 1), hour: 9 }, DEFAULT_RULES, DEFAULT_QUIET)).toHaveLength(1)
  })

  test('where Tuntas itself comes late, it begins at the first step and gives everybody their time', () => {
    const old = line('approved', { since: { at: '2026-01-01T02:00:00Z', on: '2026-01-01' } })
    expect(told(walk(30, { facts: () => old }))).toEqual([
      '0 unanswered planner',
      '4 unanswered head',
      '11 unanswered secretary',
      '18 unanswered chair',
    ])
  })

  test('a step that a district switched off is left out, and its own days count', () => {
    const rules = rulesWith([
      { rule: 'unanswered', step: 2, afterDays: 7, enabled: false },
      { rule: 'unanswered', step: 3, afterDays: 10, enabled: true },
    ])
    expect(told(walk(40, { facts: () => line('approved'), rules }))).toEqual([
      '3 unanswered planner',
      '10 unanswered secretary',
      '21 unanswered chair',
    ])
  })
})

describe('who acts is left in peace', () => {
  test('an answer ends it; what comes late again begins anew', () => {
    const answered = addDays(D, 8)
    const facts = (day: string) =>
      day < answered ? line('approved') : line('accepted', { deadlineOn: addDays(D, 20), budgeted: true })
    expect(told(walk(30, { facts }))).toEqual([
      '3 unanswered planner',
      '7 unanswered head',
      '21 overdue planner',
      '27 overdue head',
    ])
  })

  test('a report of work under way does not end a lateness, a new deadline does', () => {
    const facts = (day: string) => {
      if (day < addDays(D, 3)) return line('accepted', { deadlineOn: D })
      if (day < addDays(D, 10)) return line('in_progress', { deadlineOn: D, since: { at: 'later', on: addDays(D, 3) } })
      return line('postponed', { deadlineOn: addDays(D, 40) })
    }
    expect(told(walk(50, { facts }))).toEqual([
      '1 overdue planner',
      '7 overdue head',
      '41 overdue planner',
      '47 overdue head',
    ])
  })

  test('what was found not to be true is late from that day, from the first step', () => {
    const reopened = { at: 'R', on: addDays(D, 12) }
    const facts = (day: string) => {
      if (day < addDays(D, 5)) return line('in_progress', { deadlineOn: D })
      if (day < reopened.on) return line('done', { deadlineOn: D, since: { at: 'S', on: addDays(D, 5) } })
      return line('reopened', { deadlineOn: D, reopened })
    }
    expect(told(walk(20, { facts }))).toEqual(['1 overdue planner', '13 overdue planner', '19 overdue head'])
  })

  test('the steps of a spell are settled when it is over, and only they', () => {
    const taken = [
      { rule: 'overdue', spell: D, step: 1, on: D },
      { rule: 'no_budget', spell: D, step: 1, on: D },
    ]
    const late = line('in_progress', { deadlineOn: D, budgeted: false })
    expect(settledSteps(late, taken, addDays(D, 1)).map(({ rule }) => rule)).toEqual(['no_budget'])
    expect(settledSteps({ ...late, status: 'done' }, taken, addDays(D, 1))).toEqual(taken)
    expect(settledSteps({ ...late, deadlineOn: addDays(D, 9) }, taken, addDays(D, 1))).toEqual(taken)
    expect(settledSteps(late, [{ rule: 'of_old', spell: '', step: 1, on: D }], D)).toHaveLength(1)
  })
})

describe('quiet hours', () => {
  test.each([
    [19, false],
    [20, true],
    [23, true],
    [0, true],
    [5, true],
    [6, false],
    [12, false],
  ])('at %i o’clock: quiet is %s', (hour, quiet) => {
    expect(isQuiet({ day: D, hour }, DEFAULT_QUIET)).toBe(quiet)
  })

  test('within a day, over no hour, at the end of a week', () => {
    expect(isQuiet({ day: D, hour: 13 }, { from: 12, until: 14, weekends: false })).toBe(true)
    expect(isQuiet({ day: D, hour: 14 }, { from: 12, until: 14, weekends: false })).toBe(false)
    expect(isQuiet({ day: D, hour: 3 }, { from: 0, until: 0, weekends: false })).toBe(false)
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '1999-12-31'].map(weekdayOf)).toEqual([
      5, 6, 7, 1, 5,
    ])
    const week = { from: 0, until: 0, weekends: true }
    expect(isQuiet({ day: '2026-11-20', hour: 9 }, week)).toBe(false)
    expect(isQuiet({ day: '2026-11-21', hour: 9 }, week)).toBe(true)
  })
})

describe('always', () => {
  const statuses: LineStatus[] = [
    'approved',
    'accepted',
    'declined',
    'in_progress',
    'done',
    'reopened',
    'postponed',
    'verified',
  ]
  /** A life of a line: a status from a day on, now and then with another deadline or with money. */
  const life = fc
    .array(
      fc.record({
        length: fc.integer({ min: 1, max: 45 }),
        status: fc.constantFrom(...statuses),
        deadline: fc.integer({ min: -20, max: 60 }),
        budgeted: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts) => {
      let from = 0
      const spans = parts.map((part) => {
        const span = { ...part, from }
        from += part.length
        return span
      })
      return (day: string): LineFacts => {
        const number = Math.round((Date.parse(day) - Date.parse(D)) / 86_400_000)
        const index = Math.max(
          0,
          spans.findLastIndex((span) => span.from <= number),
        )
        const span = spans[index] ?? { from: 0, status: 'approved' as const, deadline: 0, budgeted: true }
        const on = addDays(D, span.from)
        const reopened = span.status === 'reopened' ? { at: `r${index}`, on } : null
        return line(span.status, {
          since: { at: `s${index}`, on },
          deadlineOn: addDays(D, span.deadline),
          budgeted: span.budgeted,
          reopened,
        })
      }
    })
  const quietHours = fc.record({
    from: fc.integer({ min: 15, max: 23 }),
    until: fc.integer({ min: 0, max: 9 }),
    weekends: fc.boolean(),
  })
  const changes = fc
    .array(
      fc.record({
        rule: fc.constantFrom(...RULE_CODES),
        step: fc.integer({ min: 1, max: 4 }),
        afterDays: fc.integer({ min: -40, max: 40 }),
        enabled: fc.boolean(),
      }),
      { maxLength: 6 },
    )
    .map(rulesWith)
  const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

  test('never the same step twice in a spell, steps in their order, at most one a day, nothing in quiet hours', () => {
    fc.assert(
      fc.property(life, quietHours, changes, (facts, quiet, rules) => {
        const said = walk(120, { facts, quiet, rules, hours: HOURS })
        const spells = Map.groupBy(said, ({ rule, spell }) => `${rule} ${spell}`)
        for (const own of spells.values()) {
          const steps = own.map(({ step }) => step)
          expect(steps).toEqual([...new Set(steps)].sort())
          expect(new Set(own.map(({ on }) => on)).size).toBe(own.length)
        }
        for (const { on, hour, rule, step } of said) {
          expect(isQuiet({ day: on, hour }, quiet)).toBe(false)
          expect(rules[rule as keyof Rules][step - 1]?.enabled).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('asked once a day it says on the same days what it says when asked every hour', () => {
    fc.assert(
      fc.property(life, quietHours, changes, fc.integer({ min: 9, max: 14 }), (facts, quiet, rules, hour) => {
        const strip = (said: Said[]) => said.map((one) => ({ ...one, hour: null }))
        expect(strip(walk(120, { facts, quiet, rules, hours: [hour] }))).toEqual(
          strip(walk(120, { facts, quiet, rules, hours: HOURS })),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('after somebody acted nothing more is said of that spell', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 0, max: 60 }), (facts, acted) => {
        const until = addDays(D, acted)
        const said = walk(120, { facts: (day) => (day < until ? facts(day) : line('verified')) })
        expect(said.filter(({ on }) => on >= until)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
