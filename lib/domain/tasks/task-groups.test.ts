import { expect, test } from 'vitest'
import { navigationFor } from '../access/navigation'
import { ROLES } from '../access/roles'
import { CASE_STATUSES } from '../cases/case-lifecycle'
import { nextSteps, rolesFor } from '../cases/next-step'
import { daysBeyondLimit, limitedStatuses } from '../cases/stage-limits'
import { caseSearches, statusOfTask, TASKS_OF_ROLE } from './task-groups'

const TODAY = '2026-11-24'

test.each(ROLES)('%s has work exactly where the menu has a page for it', (role) => {
  expect(TASKS_OF_ROLE[role].length > 0).toBe(navigationFor(role).some(({ key }) => key === 'tasks'))
})

test('every open status is on the list of somebody who may take its next step', () => {
  const found = new Set(
    ROLES.flatMap((role) => caseSearches(role, TODAY).flatMap(({ filter }) => filter.statuses ?? [])),
  )
  expect([...found].sort()).toEqual(CASE_STATUSES.filter((status) => status !== 'closed').sort())
})

test('a kind of work of one status is given to roles that may do what is next there', () => {
  for (const role of ROLES)
    for (const { task } of caseSearches(role, TODAY)) {
      const status = statusOfTask(task)
      if (!status) continue
      for (const findingsUndecided of [0, 1]) {
        const facts = {
          status,
          findingsUndecided,
          findingsUnanswered: 0,
          linesOpen: 0,
          nextDueOn: null,
          nextVisitOn: null,
        }
        const may = nextSteps(facts, TODAY).some(({ key }) => rolesFor(key).includes(role))
        expect(may, `${role} ${task}`).toBe(true)
      }
    }
})

test('visits are listed a week ahead, and stuck cases from the day after their limit', () => {
  const visits = caseSearches('village_officer', TODAY).find(({ task }) => task === 'visit_due')
  expect(visits?.filter.visitBefore).toBe('2026-12-02')
  const stuck = caseSearches('district_admin', TODAY)
  expect(stuck).toHaveLength(limitedStatuses().length)
  expect(stuck.find(({ filter }) => filter.statuses?.[0] === 'planned')?.filter.statusBefore).toBe('2026-11-17')
  expect(daysBeyondLimit('planned', 7)).toBeNull()
  expect(daysBeyondLimit('planned', 8)).toBe(1)
  expect(daysBeyondLimit('closed', 900)).toBeNull()
})
