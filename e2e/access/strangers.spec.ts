import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import userTexts from '../../lib/i18n/messages/user.id'
import { formsOf } from './html'
import { APP_FOLDER, PAGES } from './pages'
import { eachOf, Visitor } from './visitor'
import { type AccessWorld, makeWorld } from './world'

test.describe.configure({ mode: 'default', timeout: 120_000 })

let world: AccessWorld
let base: string
test.beforeAll(async ({ baseURL }) => {
  base = baseURL ?? ''
  world = await makeWorld(base)
})

/** Cookies that are not anybody's session. */
const COOKIES: [string, string][] = [
  ['nobody', ''],
  ['an invented session', 'next-auth.session-token=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..x.y.z'],
  ['an empty session', 'next-auth.session-token='],
]

const paths = () =>
  Object.values(PAGES).map((page) => page.path(world.own).replace('{account}', world.home.actors.expert.id))

for (const [who, cookie] of COOKIES) {
  test(`${who} is sent to sign in from every page, and reads nothing on the way`, async () => {
    const stranger = new Visitor(base, cookie)
    await eachOf(['/', ...paths()], async (path) => {
      const answer = await stranger.get(path)
      expect([302, 303, 307], path).toContain(answer.status)
      expect(new URL(answer.headers.get('location') ?? '', base).pathname, path).toBe('/sign-in')
      expect(await answer.text()).not.toContain(world.own.following.child.name)
    })
  })

  test(`${who} gets a status from every address of the interface, and no content`, async () => {
    const stranger = new Visitor(base, cookie)
    const interfaces = [
      '/api/exports/cases',
      '/api/exports/cases?names=yes',
      `/api/evidence/${world.evidence.own}`,
      `/api/decrees/${world.decrees.own}`,
    ]
    for (const path of interfaces) {
      const answer = await stranger.get(path)
      expect([401, 404], path).toContain(answer.status)
      expect(await answer.text(), path).toBe('')
    }
  })
}

test('every address of the interface is tried here, or open to all for a reason', () => {
  const routes = readdirSync(join(APP_FOLDER, '../api'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('route.ts'))
    .map((name) => name.replace(/\/route\.ts$/, ''))
  // Health is for the machines that watch over the server; auth is how a stranger becomes somebody.
  expect(routes.toSorted()).toEqual([
    'auth/[...nextauth]',
    'decrees/[cycleId]',
    'evidence/[fileId]',
    'exports/cases',
    'health',
  ])
})

test('a page is kept by no cache, and framed by nobody', async () => {
  const { visitor } = world.of('technical_team')
  for (const path of [
    `/cases/${world.own.following.caseId}`,
    '/cases',
    `/api/evidence/${world.evidence.own}`,
    `/api/decrees/${world.decrees.own}`,
    '/api/exports/cases',
  ]) {
    const { headers } = await visitor.get(path)
    expect(headers.get('cache-control'), path).toContain('no-store')
    expect(headers.get('x-frame-options'), path).toBe('DENY')
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
  }
})

const EVERYWHERE = userTexts.account.everywhereSubmit

test('a session ends at once where its owner signs out everywhere or their account is closed', async () => {
  const admin = world.of('district_admin').visitor
  const [first, second] = world.people.filter(({ who }) => who.endsWith('of another place'))
  if (!first || !second) throw new Error('there are two people of another place')

  const everywhere = formsOf(await first.visitor.page('/account')).find(({ html }) => html.includes(EVERYWHERE))
  if (!everywhere) throw new Error('there is no form to sign out everywhere')
  expect((await first.visitor.get('/account')).status).toBe(200)
  await first.visitor.post('/account', everywhere)
  expect((await first.visitor.get('/account')).status).not.toBe(200)

  const path = `/users/${second.actor.id}`
  const close = formsOf(await admin.page(path)).find(({ fields }) =>
    fields.some(([, value]) => value.startsWith('account-close:')),
  )
  if (!close) throw new Error('there is no form to close an account')
  expect((await second.visitor.get('/account')).status).toBe(200)
  await admin.post(path, close)
  expect((await second.visitor.get('/account')).status).not.toBe(200)
})
