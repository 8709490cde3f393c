import { test } from '../fixtures'
import { makeCycleDistrict } from './cycle/cycle-district'
import { formTeam } from './cycle/form-team'
import { manage } from './cycle/manage'
import type { Run } from './cycle/run'

test('a cycle of two villages begins: its team with decree and signatures, its villages, quotas and management meeting', async ({
  as,
}) => {
  test.setTimeout(600_000)
  const district = await makeCycleDistrict()
  const { people, password } = district
  const run: Run = {
    district,
    cycleId: '',
    as: (who) => as(people[who].username, '', password),
  }
  await test.step('S0, the team', () => formTeam(run))
  await test.step('S1, the management meeting', () => manage(run))
})
