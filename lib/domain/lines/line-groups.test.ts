import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROLES } from '../access/roles'
import { addDays } from '../days'
import { isLate, LINE_STATUSES } from '../plans/line-lifecycle'
import { groupOrder, groupsToDo, groupWindow, LINE_GROUPS, lineGroupOf } from './line-groups'

const TODAY = '2026-11-24'

test.each([
  ['approved', '2026-01-01', 'unanswered'],
  ['accepted', '2026-11-23', 'late'],
  ['accepted', '2026-11-24', 'soon'],
  ['in_progress', '2026-12-08', 'soon'],
  ['in_progress', '2026-12-09', 'later'],
  ['reopened', '2026-11-01', 'late'],
  ['postponed', '2027-03-01', 'later'],
  ['declined', '2026-11-01', 'declined'],
  ['done', '2026-11-01', 'to_verify'],
  ['verified', '2026-11-01', 'verified'],
  ['cancelled', '2026-11-01', 'cancelled'],
  ['draft', '2026-11-01', null],
  ['proposed', '2026-11-01', null],
] as const)('%s with deadline %s is %s', (status, deadlineOn, group) => {
  expect(lineGroupOf({ status, deadlineOn }, TODAY)).toBe(group)
})

describe('groups part the lines', () => {
  const line = fc.record({
    status: fc.constantFrom(...LINE_STATUSES.filter((status) => status !== 'draft' && status !== 'proposed')),
    deadlineOn: fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days)),
  })

  test('a line of an approved plan is in exactly one of them', () => {
    fc.assert(
      fc.property(line, ({ status, deadlineOn }) => {
        const holding = LINE_GROUPS.filter((group) => {
          const { statuses, from, until } = groupWindow(group, TODAY)
          return statuses.includes(status) && (from ?? '') <= deadlineOn && deadlineOn < (until ?? '9')
        })
        expect(holding).toEqual([lineGroupOf({ status, deadlineOn }, TODAY)])
      }),
    )
  })

  test('whatever is called late is late by the lifecycle', () => {
    fc.assert(
      fc.property(line, (subject) => {
        if (lineGroupOf(subject, TODAY) === 'late') expect(isLate(subject, TODAY)).toBe(true)
      }),
    )
  })
})

test.each(ROLES)('%s sees every group once, and first what waits for it', (role) => {
  expect([...groupOrder(role)].sort()).toEqual([...LINE_GROUPS].sort())
  expect(groupOrder(role)[0]).toBe(groupsToDo(role)[0])
})
