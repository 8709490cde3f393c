import { test } from '../fixtures'
import { makeCycleDistrict } from './cycle/cycle-district'
import { formTeam } from './cycle/form-team'
import { manage } from './cycle/manage'
import type { Run } from './cycle/run'
import { select } from './cycle/select'

test('a cycle of two villages begins: its team, its management meeting, and the selection from all five groups', async ({
  as,
}) => {
  test.setTimeout(600_000)
  const district = await makeCycleDistrict()
  const { people, planners, password } = district
  const run: Run = {
    district,
    cycleId: '',
    people: {} as Run['people'],
    as: (who) => as(people[who].username, '', password),
    planner: (code) => {
      const actor = planners[code]
      if (!actor) throw new Error(`Nobody plans for ${code}`)
      return as(actor.username, '', password)
    },
  }
  await test.step('S0, the team', () => formTeam(run))
  await test.step('S1, the management meeting', () => manage(run))
  await test.step('S2, the selection', () => select(run))
})
