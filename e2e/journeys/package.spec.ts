import { rows } from '../database'
import { expect, test } from '../fixtures'
import { acceptTogether, declineAll, giveToOther, packTogether } from './package/answer'
import { makeFamilies } from './package/families'
import { check, membersOn, NOT_TRUE, readFamily, reportDone } from './package/prove'
import { verifyLine } from './steps/lines'

const ACTIVITY = 'Jamban dengan tangki septik untuk dua belas keluarga'
const PHONE = { width: 390, height: 844 }
/** No twelfth of it is whole rupiah. */
const BUDGET = 50_000_000

const sum = (amounts: number[]) => amounts.reduce((all, one) => all + one, 0)

/**
 * Twelve families of three villages without a latrine, in a district of their own. What was shown in the browser for one of
 * them is done for the other eleven by command (cycle/by-command.ts); what an agency does with all at once is one form.
 */
test('twelve findings become one package: declined by one agency, accepted by another, proven for each family', async ({
  as,
}) => {
  test.setTimeout(600_000)
  const district = await makeFamilies()
  const { password, people, families } = district
  const desk = (who: keyof typeof people, device = '') => as(people[who].username, device, password)
  const [team, planner] = [await desk('team'), await desk('village')]

  await declineAll(await desk('works'), district)
  const lines = await giveToOther(team, await desk('chair'), district)
  await acceptTogether(planner, lines.length)
  const address = await packTogether(planner, lines.length, {
    activity: ACTIVITY,
    place: 'Tiga desa',
    budget: '50.000.000',
  })
  const shares = (await membersOn(planner, address)).map(({ shareRp }) => shareRp)
  expect(sum(shares), 'the shares of the budget').toBe(BUDGET)
  expect(Math.max(...shares) - Math.min(...shares), 'no family is a rupiah away from its part').toBe(1)

  await reportDone(planner, address, {
    families: families.length,
    amount: '45.833.334',
    note: 'Jamban sudah terpasang di dua belas rumah',
  })
  const officer = await desk('officer', 'phone')
  await officer.setViewportSize(PHONE)
  await check(officer, lines, district)
  const states = (await membersOn(planner, address)).map(({ status }) => status)
  expect(states.filter((status) => status === 'Terbukti')).toHaveLength(families.length - 1)
  expect(states.filter((status) => status === 'Dibuka lagi')).toHaveLength(1)

  const [refused] = lines
  await planner.goto(`/lines/${refused?.lineId}`)
  await expect(planner.getByText(NOT_TRUE).first()).toBeVisible()
  await reportDone(planner, address, {
    families: 1,
    amount: '4.166.666',
    note: 'Pintu dan atap sudah dipasang',
  })
  await verifyLine(officer, refused?.lineId ?? '')

  await planner.goto('/lines/packages')
  await expect(planner.getByText('12 dari 12 selesai')).toBeVisible()
  await planner.goto(address)
  await expect(planner.getByText('Sudah dipakai')).toBeVisible()
  await expect(planner.getByRole('definition').filter({ hasText: /^Rp\s0$/ }), 'nothing is left').toHaveCount(1)
  expect((await membersOn(team, address)).map(({ status }) => status)).toEqual(families.map(() => 'Terbukti'))

  const spent: number[] = []
  for (const line of lines) {
    const [found] = await rows<{ deadline: string }>(
      'SELECT deadline_on::text AS deadline FROM plan_line WHERE id = $1',
      [line.lineId],
    )
    const { agencyName: agency } = people.village
    spent.push(await readFamily(team, line, { agency, deadlineOn: found?.deadline ?? '', activity: ACTIVITY }))
  }
  expect(sum(spent), 'what was spent for each family, together').toBe(BUDGET)
})
