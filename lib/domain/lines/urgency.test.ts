import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../days'
import { isSent, LINE_STATUSES, type LineStatus } from '../plans/line-lifecycle'
import { LISTED_STATUSES } from './line-filters'
import { lacks, URGENCIES, type Urgency, urgencyWindows } from './urgency'

const TODAY = '2026-11-24'

type Line = {
  status: LineStatus
  deadlineOn: string
  budgetRp: bigint | null
  allocatedRp: bigint | null
  proofs: number
}

const belongs = (line: Line, urgency: Urgency): number =>
  urgencyWindows(urgency, TODAY).filter(
    ({ statuses, from, until, lacking }) =>
      statuses.includes(line.status) &&
      (from === null || line.deadlineOn >= from) &&
      (until === null || line.deadlineOn < until) &&
      (lacking === null || lacks(line, lacking)),
  ).length

const line = (
  status: LineStatus,
  days: number,
  allocatedRp: bigint | null,
  proofs = 0,
  budgetRp: bigint | null = 9n,
): Line => ({ status, deadlineOn: addDays(TODAY, days), budgetRp, allocatedRp, proofs })

describe('the urgencies of a line', () => {
  test.each<[Line, Urgency[]]>([
    [line('approved', -3, null), ['unanswered']],
    [line('accepted', -1, 5n), ['late']],
    [line('accepted', -1, null), ['late', 'unbudgeted']],
    [line('accepted', 0, 5n), ['soon']],
    [line('accepted', 14, 0n), ['soon']],
    [line('accepted', 15, 0n), ['rest']],
    [line('accepted', 15, null), ['unbudgeted']],
    [line('in_progress', 40, 5n), ['unproven']],
    [line('in_progress', 40, null), ['unbudgeted', 'unproven']],
    [line('in_progress', 40, 5n, 1), ['rest']],
    [line('done', -9, null), ['unproven']],
    [line('done', -9, null, 2), ['rest']],
    [line('postponed', 60, null, 2), ['unbudgeted']],
    [line('verified', -9, null), ['rest']],
    [line('declined', -9, null), ['rest']],
    [line('cancelled', -9, null), ['rest']],
    // What costs nothing needs no money; what was not budgeted yet does.
    [line('accepted', 15, null, 0, 0n), ['rest']],
    [line('accepted', -1, null, 0, 0n), ['late']],
    [line('in_progress', 40, null, 0, 0n), ['unproven']],
    [line('accepted', 15, null, 0, null), ['unbudgeted']],
  ])('%o', (one, urgencies) => {
    expect(URGENCIES.filter((urgency) => belongs(one, urgency) > 0)).toEqual(urgencies)
  })

  test('every line of an approved plan has one, and is counted once in each', () => {
    const lines = fc.record({
      status: fc.constantFrom(...LISTED_STATUSES),
      deadlineOn: fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days)),
      budgetRp: fc.option(fc.bigInt(0n, 3n)),
      allocatedRp: fc.option(fc.bigInt(0n, 10n ** 12n)),
      proofs: fc.nat(3),
    })
    fc.assert(
      fc.property(lines, (one) => {
        const counts = URGENCIES.map((urgency) => belongs(one, urgency))
        expect(Math.max(...counts)).toBe(1)
      }),
    )
  })

  test('the plan that was not approved yet has none', () => {
    const unsent = LINE_STATUSES.filter((status) => !isSent(status))
    for (const status of unsent)
      for (const urgency of URGENCIES) expect(belongs(line(status, 3, null), urgency)).toBe(0)
  })
})
