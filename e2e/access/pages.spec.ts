import { expect, test } from '@playwright/test'
import { APP_FOLDER, opens, type Page, PAGES, ROOM_FOLDER, routesOf } from './pages'
import { eachOf } from './visitor'
import { type AccessWorld, makeWorld, type Place, standingOf } from './world'

test.describe.configure({ mode: 'default', timeout: 180_000 })

let world: AccessWorld
test.beforeAll(async ({ baseURL }) => {
  world = await makeWorld(baseURL ?? '')
})

test('every page behind sign-in is in the table', () => {
  expect(Object.keys(PAGES).toSorted()).toEqual([...routesOf(APP_FOLDER), ...routesOf(ROOM_FOLDER)].toSorted())
})

/** What is asked of one page: who, where, and whether it opens. */
async function tried(page: Page, place: Place): Promise<{ wrong: string[]; opened: number; shut: number }> {
  const held = world[place]
  const { about } = page
  const standing = about ? standingOf(world, place, about.kind, about.object) : null
  const account = (place === 'foreign' ? world.other : world.home).actors.technical_team
  const path = page.path(held).replace('{account}', account.id)
  const found =
    standing?.kind === 'account' || standing?.kind === 'cycle' ? { ...standing, areaCode: account.areaCode } : standing

  const wrong: string[] = []
  const counted = { opened: 0, shut: 0 }
  await eachOf(world.people, async ({ who, actor, visitor }) => {
    const expected = opens(actor, page, found) ? 200 : 404
    const { status } = await visitor.get(path)
    if (status !== expected) wrong.push(`${who}: ${status} instead of ${expected} for ${path} (${place})`)
    if (expected === 200) counted.opened += 1
    else counted.shut += 1
  })
  return { wrong, ...counted }
}

for (const [route, page] of Object.entries(PAGES)) {
  test(`${route}: 200 for whom the policy and the scope allow, 404 for everybody else`, async () => {
    // People of every place try what the own village holds, and all of them once more what lies in another district.
    const places: readonly Place[] = page.about ? ['own', 'foreign'] : ['own']
    for (const place of places) {
      const { wrong, opened, shut } = await tried(page, place)
      expect(wrong).toEqual([])
      expect(opened, 'somebody opens it').toBeGreaterThan(0)
      if (page.asks.length > 0) expect(shut, 'somebody does not').toBeGreaterThan(0)
    }
  })
}

test('what is no id, or the id of nothing, is not found, and is no fault', async () => {
  const nothing = '0198c0de-0000-7000-8000-00000000000a'
  const paths = ['nothing', "1'--", nothing].flatMap((id) => [
    `/cases/${encodeURIComponent(id)}`,
    `/cases/${encodeURIComponent(id)}/plan`,
    `/people/${encodeURIComponent(id)}`,
    `/lines/${encodeURIComponent(id)}`,
    `/api/evidence/${encodeURIComponent(id)}`,
    `/api/decrees/${encodeURIComponent(id)}`,
    `/cycles/${encodeURIComponent(id)}/team`,
  ])
  const { visitor } = world.of('technical_team')
  await eachOf(paths, async (path) => expect((await visitor.get(path)).status, path).toBe(404))
})
