import { expect, type Browser, type Page, test } from '@playwright/test'
import { button, field, nextStep } from '../forms'
import { type AccessWorld, makeWorld } from './world'

// In a district of its own: what is published here is in force for nobody else's cases.
test.describe.configure({ mode: 'default', timeout: 120_000 })

let world: AccessWorld
test.beforeAll(async ({ baseURL }) => {
  world = await makeWorld(baseURL ?? '')
})

const FAR = 'Jarak ke layanan, jauh: di atas'

/** A browser in which the district's admin is signed in. */
async function adminIn(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext()
  const url = baseURL ?? ''
  const cookies = world
    .of('district_admin')
    .visitor.cookie.split('; ')
    .map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url }
    })
  await context.addCookies(cookies)
  return context.newPage()
}

test('a limit is changed, looked at over the cycle’s cases and published; a late second tab is told so', async ({
  browser,
  baseURL,
}) => {
  const page = await adminIn(browser, baseURL)
  const late = await adminIn(browser, baseURL)
  await late.goto('/admin/catalogue/limits')
  await late.waitForLoadState('networkidle')

  await page.goto('/admin/catalogue/limits')
  await field(page, FAR).fill('1,5')
  await button(page, 'Simpan dalam rancangan').click()
  await expect(page.getByText('Tersimpan dalam rancangan')).toBeVisible()
  await expect(nextStep(page)).toContainText('Rancangan berisi 1 perubahan')
  await expect(page.getByText('5 km menjadi 1,5 km')).toBeVisible()

  await field(late, FAR).fill('9')
  await button(late, 'Simpan dalam rancangan').click()
  await expect(late.getByText('Langkah ini sudah dikerjakan oleh')).toBeVisible()
  await expect(field(late, FAR)).toHaveValue('9')
  await expect(late.getByText('5 km menjadi 1,5 km')).toBeVisible()

  await page.getByRole('link', { name: 'Lihat apa yang berubah' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Yang akan berubah' })).toBeVisible()
  await expect(page.getByText('5 km menjadi 1,5 km')).toBeVisible()
  await button(page, 'Terbitkan edisi 1').click()
  await expect(page.getByText('Wajib diisi').first()).toBeVisible()
  await field(page, 'Mengapa diubah?').fill('Disepakati rapat tim kabupaten')
  await button(page, 'Terbitkan edisi 1').click()
  await expect(page.getByText('Edisi 1 terbit.')).toBeVisible()
  await expect(page.getByText('Catatan: Disepakati rapat tim kabupaten')).toBeVisible()
  await expect(nextStep(page)).toContainText('Edisi 1 berlaku')
})

test('a cause is put out of use, found by the filter, and the draft is dropped', async ({ browser, baseURL }) => {
  const page = await adminIn(browser, baseURL)
  await page.goto('/admin/catalogue?q=tangan')
  await page.getByRole('link', { name: /^W05/ }).click()
  await page.getByLabel('Dipakai: aturan menduganya').uncheck()
  await button(page, 'Simpan dalam rancangan').click()
  await expect(page.getByText('Tidak dipakai lagi')).toBeVisible()
  await page.goto('/admin/catalogue?state=off')
  await expect(page.getByRole('link', { name: /^W05/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /^W02/ })).toHaveCount(0)
  await page.locator('summary').filter({ hasText: 'Hapus rancangan' }).click()
  await button(page, 'Ya, hapus rancangan').click()
  await expect(page.getByText('Rancangan dihapus.')).toBeVisible()
  await page.goto('/admin/catalogue?state=off')
  await expect(page.getByRole('link', { name: /^W05/ })).toHaveCount(0)
})
