import type { Page } from '@playwright/test'
import { rows } from './database'
import { expect, test } from './fixtures'

/** Kilobytes of script, as sent, that a page may ask a phone for; with everything that comes late. */
const BUDGETS = [
  { name: 'a section of the worksheet', kilobytes: 160, open: openSection },
  { name: 'measuring, with the growth tables', kilobytes: 190, open: openMeasure },
  { name: 'the list of cases', kilobytes: 150, open: openList },
]

for (const { name, kilobytes, open } of BUDGETS) {
  test(`${name} asks for at most ${kilobytes} kB of script`, async ({ as }) => {
    const officer = await as('kader')
    const scripts = await countScripts(officer)
    await open(officer)
    await officer.waitForLoadState('networkidle')
    expect(scripts.names(), 'scripts in all').not.toEqual([])
    expect(scripts.bytes() / 1000, scripts.names().join('\n')).toBeLessThanOrEqual(kilobytes)
  })
}

/** Kilobytes of HTML, before it is packed, of the page of a case in follow-up: its answers and lines are many, its weight is not. */
const CASE_KILOBYTES = 160

test(`the page of a case weighs at most ${CASE_KILOBYTES} kB`, async ({ as }) => {
  const officer = await as('kader')
  const cases = await rows<{ id: string }>(
    `SELECT id FROM audit_case WHERE status = 'in_follow_up' AND area_code = (SELECT area_code FROM app_user WHERE username = 'kader')`,
  )
  expect(cases.length).toBeGreaterThan(0)
  for (const { id } of cases) {
    const page = await officer.request.get(`/cases/${id}`)
    const html = await page.text()
    expect(html).toContain('id="services"')
    expect(html.length / 1000, id).toBeLessThanOrEqual(CASE_KILOBYTES)
  }
})

async function openSection(officer: Page): Promise<void> {
  const [found] = await rows<{ id: string }>(
    `SELECT id FROM audit_case WHERE status = 'worksheet' AND area_code = (SELECT area_code FROM app_user WHERE username = 'kader')`,
  )
  await officer.goto(`/cases/${found?.id}/worksheet/parents`)
  await expect(officer.getByRole('heading', { level: 1, name: 'Orang tua' })).toBeVisible()
}

async function openMeasure(officer: Page): Promise<void> {
  const [found] = await rows<{ id: string }>(
    `SELECT id FROM person WHERE area_code = (SELECT area_code FROM app_user WHERE username = 'kader') LIMIT 1`,
  )
  await officer.goto(`/people/${found?.id}/measure`)
  // It stands there only once the tables have come.
  await expect(officer.getByRole('region', { name: 'Hasil sementara' })).toBeVisible()
}

async function openList(officer: Page): Promise<void> {
  await officer.goto('/cases')
  await expect(officer.getByRole('table')).toBeVisible()
}

/** Counts what the network carries of scripts from now on, as if this browser had never been here; without headers. */
async function countScripts(page: Page) {
  const sizes = new Map<string, { name: string; bytes: number }>()
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.setCacheDisabled', { cacheDisabled: true })
  network.on('Network.responseReceived', ({ requestId, response }) => {
    const { pathname } = new URL(response.url)
    if (pathname.endsWith('.js')) sizes.set(requestId, { name: pathname, bytes: 0 })
  })
  network.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const script = sizes.get(requestId)
    if (script) script.bytes += encodedDataLength
  })
  return {
    bytes: () => [...sizes.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    names: () => [...sizes.values()].map(({ name, bytes }) => `${bytes} ${name}`),
  }
}
