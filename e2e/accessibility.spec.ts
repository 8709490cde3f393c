import type { BrowserContext } from '@playwright/test'
import { opens, type Page, PAGES } from './access/pages'
import { type AccessWorld, makeWorld, type Person, standingOf } from './access/world'
import { expect, test } from './fixtures'
import { axeViolations, layoutProblems } from './page-checks'

test.describe.configure({ mode: 'default', timeout: 180_000 })

let world: AccessWorld
test.beforeAll(async ({ baseURL }) => {
  world = await makeWorld(baseURL ?? '')
})

/** Pages that look different to every role that opens them; of the others one reader is enough. */
const MANY_FACED = new Set([
  '/tasks',
  '/cases/[caseId]',
  '/lines',
  '/lines/[lineId]',
  '/progress',
  '/cases',
  '/account',
])

const isPhone = (projectName: string) => projectName === 'phone'

function readersOf(route: string, page: Page): Person[] {
  const standing = page.about ? standingOf(world, 'own', page.about.kind, page.about.object) : null
  const found = world.people.filter(({ who, actor }) => !who.includes(' ') && opens(actor, page, standing))
  if (found.length === 0) throw new Error(`nobody opens ${route}`)
  return MANY_FACED.has(route) ? found : found.slice(0, 1)
}

async function becomes(context: BrowserContext, { visitor }: Person, locale: string): Promise<void> {
  const cookies = visitor.cookie.split('; ').map((line) => {
    const [name = '', ...value] = line.split('=')
    return { name, value: value.join('='), url: visitor.base }
  })
  await context.addCookies([...cookies, { name: 'locale', value: locale, url: visitor.base }])
}

for (const [route, about] of Object.entries(PAGES)) {
  test(`${route} can be used by everybody`, async ({ page, context }, { project }) => {
    const path = about.path(world.own).replace('{account}', world.home.actors.expert.id)
    // The phone is where Indonesian is read first; the desk takes the other language.
    const locale = isPhone(project.name) ? 'id' : 'en'
    for (const reader of readersOf(route, about)) {
      await becomes(context, reader, locale)
      const answer = await page.goto(path)
      expect(answer?.status(), `${reader.who} at ${path}`).toBe(200)
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      expect(await axeViolations(page), `${reader.who} at ${path}`).toEqual([])
      const layout = await layoutProblems(page, { forFingers: isPhone(project.name) })
      expect(layout, `${reader.who} at ${path}`).toEqual([])
    }
  })
}

test('signing in, also where it fails', async ({ page }, { project }) => {
  const check = async () => {
    expect(await axeViolations(page)).toEqual([])
    expect(await layoutProblems(page, { forFingers: isPhone(project.name) })).toEqual([])
  }
  await page.goto('/sign-in')
  await check()
  await page.locator('[name=username]').fill('nobody.of.this.name')
  await page.locator('[name=password]').fill('wrong')
  await page.locator('form:has([name=password]) [type=submit]').click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await check()
})

test('a form that says what is wrong with it', async ({ page, context }, { project }) => {
  const locale = isPhone(project.name) ? 'id' : 'en'
  await becomes(context, world.of('village_officer'), locale)
  for (const path of ['/people/new', `/people/${world.own.following.child.id}/measure`]) {
    await page.goto(path)
    await page.locator('main form:has([name=commandId]) [type=submit]').last().click()
    await expect(page.locator('main').getByRole('alert').first()).toBeVisible()
    expect(await axeViolations(page), path).toEqual([])
    expect(await layoutProblems(page, { forFingers: isPhone(project.name) }), path).toEqual([])
  }
})

test.describe('a page that is not there', () => {
  test.use({ expectedConsoleErrors: [/404/] })
  test('says so and leads back', async ({ page, context }, { project }) => {
    await becomes(context, world.of('tpps_chair'), 'id')
    await page.goto('/cases/0198c0de-0000-7000-8000-00000000000a')
    expect(await axeViolations(page)).toEqual([])
    expect(await layoutProblems(page, { forFingers: isPhone(project.name) })).toEqual([])
    await expect(page.locator('main').getByRole('link').first()).toBeVisible()
  })
})

test('the checks above see what is wrong', async ({ page }) => {
  await page.setContent(
    `<html><title> </title><h1>A</h1><h1>B</h1><img src="data:,"><button style="height: 20px">C</button><p style="width: 3000px">D</p>`,
  )
  const found = (await axeViolations(page)).join('\n')
  for (const rule of ['image-alt', 'html-has-lang', 'document-title']) expect(found).toContain(rule)
  const layout = (await layoutProblems(page, { forFingers: true })).join('\n')
  for (const problem of ['2 h1', 'wider than the screen', 'no title', '20 px high']) expect(layout).toContain(problem)
})
