import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LINE_STATUSES, type LineStatus } from '../plans/line-lifecycle'
import { convergenceOf, leastAdvanced, SERVICE_STATES, serviceStateOf } from './convergence'

const finding = (statuses: readonly LineStatus[], noActionReason: string | null = null) => ({
  noActionReason,
  lines: statuses.map((status) => ({ status })),
})

test.each<[LineStatus[], string | null, string | null]>([
  [[], null, 'missing'],
  [['cancelled'], null, 'missing'],
  [['declined'], null, 'missing'],
  [['draft'], null, 'planned'],
  [['proposed'], null, 'planned'],
  [['approved'], null, 'planned'],
  [['accepted'], null, 'under_way'],
  [['in_progress'], null, 'under_way'],
  [['reopened'], null, 'under_way'],
  [['postponed'], null, 'under_way'],
  [['done'], null, 'reported'],
  [['verified'], null, 'arrived'],
  [['verified', 'verified'], null, 'arrived'],
  [['verified', 'cancelled'], null, 'arrived'],
  [['verified', 'done'], null, 'reported'],
  [['verified', 'in_progress', 'done'], null, 'under_way'],
  [['verified', 'declined'], null, 'missing'],
  [[], 'Sudah dibantu sebelum audit', null],
  [['verified'], 'Sudah dibantu sebelum audit', null],
])('lines %j, no action because %j: %s', (statuses, because, state) => {
  expect(serviceStateOf(finding(statuses, because))).toBe(state)
})

test('over no service there is no share', () => {
  expect(convergenceOf([]).arrived).toEqual({ numerator: 0, denominator: 0 })
  expect(convergenceOf([finding([], 'Tidak perlu')]).arrived).toEqual({ numerator: 0, denominator: 0 })
})

const anyFinding = fc.record({
  noActionReason: fc.option(fc.constant('uji'), { nil: null }),
  lines: fc.array(fc.record({ status: fc.constantFrom(...LINE_STATUSES) }), { maxLength: 5 }),
})
const anyCase = fc.array(anyFinding, { maxLength: 12 })

test('nothing is lost: every finding is a service or a written reason, and never more arrived than is owed', () => {
  fc.assert(
    fc.property(anyCase, (findings) => {
      const { services, arrived } = convergenceOf(findings)
      expect(services.map(({ finding: one }) => one)).toEqual(findings)
      expect(arrived.denominator).toBe(findings.filter(({ noActionReason }) => noActionReason === null).length)
      expect(arrived.numerator).toBeLessThanOrEqual(arrived.denominator)
      expect(arrived.numerator).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('the order of findings and lines does not matter', () => {
  fc.assert(
    fc.property(anyCase, (findings) => {
      const turned = findings.map((one) => ({ ...one, lines: one.lines.toReversed() })).toReversed()
      expect(convergenceOf(turned).arrived).toEqual(convergenceOf(findings).arrived)
      expect(turned.map(serviceStateOf).toReversed()).toEqual(findings.map(serviceStateOf))
    }),
  )
})

test('one line more of a service that has arrived never brings it farther, and a cancelled one changes nothing', () => {
  const rank = (state: ReturnType<typeof serviceStateOf>) => (state === null ? -1 : SERVICE_STATES.indexOf(state))
  fc.assert(
    fc.property(anyFinding, fc.constantFrom(...LINE_STATUSES), (one, status) => {
      const more = { ...one, lines: [...one.lines, { status }] }
      if (leastAdvanced(one.lines) !== null)
        expect(rank(serviceStateOf(more))).toBeLessThanOrEqual(rank(serviceStateOf(one)))
      if (status === 'cancelled') expect(serviceStateOf(more)).toBe(serviceStateOf(one))
    }),
  )
})
