import { expect, test } from 'vitest'
import { mayEver } from '../access/policy'
import { CASE_STATUSES } from '../cases/case-lifecycle'
import { nextSteps, rolesFor } from '../cases/next-step'
import { LINE_STATUSES, lineStepsFrom } from '../plans/line-lifecycle'
import { roleForCase, roleForLine } from './next-person'
import { stageOfCase, stageOfLine } from './waiting'

const TODAY = '2026-11-24'

test.each(CASE_STATUSES)('a case that is %s waits for somebody who may do what is next', (status) => {
  for (const nextVisitOn of ['2026-11-20', null]) {
    const facts = { status, findingsUndecided: 0, findingsUnanswered: 0, linesOpen: 0, nextDueOn: null, nextVisitOn }
    const role = roleForCase(status, nextVisitOn === null)
    expect(role === null).toBe(stageOfCase(status, nextVisitOn === null) === null)
    if (role === null) continue
    expect(nextSteps(facts, TODAY).some(({ key }) => rolesFor(key).includes(role))).toBe(true)
  }
})

test.each(LINE_STATUSES)('a line that is %s waits for somebody who may take it on', (status) => {
  const role = roleForLine(status)
  expect(role === null).toBe(stageOfLine(status) === null)
  if (role === null) return
  // A declined line is answered by a new version of the plan, or given up.
  const may = lineStepsFrom(status).some((step) => mayEver({ role }, `line:${step}` as 'line:accept'))
  expect(may).toBe(true)
})
