import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advanced, advanceFrom, closedBy, type Course, openedAt } from './course'
import { openFacts, shutFacts } from './test-facts'
import { CYCLE_STAGES, type CycleStage, nextStage } from './stages'

const instant = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 3_600_000).toISOString()

/** What somebody may try at any moment: to leave a stage they believe the cycle stands in, its gate open or not; to report. */
const attempt = fc.oneof(
  fc.record({ kind: fc.constant('leave' as const), believed: fc.constantFrom(...CYCLE_STAGES), open: fc.boolean() }),
  fc.record({ kind: fc.constant('leave_here' as const), open: fc.boolean() }),
  fc.record({ kind: fc.constant('report' as const) }),
)

test('whatever is tried, no stage is skipped, none is left through a closed gate, and each is stamped once and in order', () => {
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 60 }), (attempts) => {
      let course: Course = openedAt(instant(0))
      const leftOpen = new Set<CycleStage>()
      for (const [n, tried] of attempts.entries()) {
        const before = course
        if (tried.kind === 'report') {
          course = closedBy(course, instant(n + 1)) ?? course
          continue
        }
        const believed = tried.kind === 'leave' ? tried.believed : course.stage
        const answer = advanceFrom(course, believed, tried.open ? openFacts(believed) : shutFacts(believed))
        if (!answer.ok) continue
        expect(believed).toBe(before.stage)
        expect(tried.open || believed === 'S7_FOLLOW_UP', believed).toBe(true)
        expect(answer.to).toBe(nextStage(before.stage))
        leftOpen.add(before.stage)
        course = advanced(course, answer.to, instant(n + 1))
      }
      const entered = course.stamps.map(({ stage }) => stage)
      expect(entered).toEqual(CYCLE_STAGES.slice(0, entered.length))
      expect(course.stage).toBe(entered.at(-1))
      for (const [n, stamp] of course.stamps.entries()) {
        const last = n === course.stamps.length - 1
        expect(stamp.leftAt === null).toBe(last && course.closedAt === null)
        if (!last) {
          expect(leftOpen.has(stamp.stage)).toBe(true)
          expect(stamp.leftAt).toBe(course.stamps[n + 1]?.enteredAt)
          expect((stamp.leftAt ?? '') > stamp.enteredAt).toBe(true)
        }
      }
      if (course.closedAt !== null) expect(course.stage).toBe('S10_REPORT')
    }),
  )
})

test.each(CYCLE_STAGES)('%s is left only by whoever believes it stands there, and through an open gate', (stage) => {
  const here = { stage, closedAt: null }
  const there = CYCLE_STAGES.find((other) => other !== stage) ?? stage
  expect(advanceFrom(here, there, openFacts(there))).toEqual({ ok: false, reason: 'wrong_stage' })
  expect(advanceFrom(here, stage, openFacts(there))).toEqual({ ok: false, reason: 'wrong_stage' })
  expect(advanceFrom({ stage, closedAt: instant(1) }, stage, openFacts(stage))).toEqual({
    ok: false,
    reason: 'cycle_closed',
  })
  const to = nextStage(stage)
  expect(advanceFrom(here, stage, openFacts(stage))).toEqual(
    to === null ? { ok: false, reason: 'needs_report' } : { ok: true, to },
  )
  if (to !== null && stage !== 'S7_FOLLOW_UP')
    expect(advanceFrom(here, stage, shutFacts(stage))).toEqual({ ok: false, reason: 'gate_closed' })
})

test('a report ends a cycle in its last stage, once', () => {
  expect(closedBy(openedAt(instant(0)), instant(1))).toBeNull()
  const last: Course = { stage: 'S10_REPORT', closedAt: null, stamps: [] }
  const closed = closedBy(last, instant(1))
  expect(closed?.closedAt).toBe(instant(1))
  expect(closed && closedBy(closed, instant(2))).toBeNull()
})
