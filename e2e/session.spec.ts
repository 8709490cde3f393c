import { claimCase, claimChild } from './claims'
import { rows } from './database'
import { daysAgo } from './dates'
import { expect, test } from './fixtures'
import { button, choice, field, summary } from './forms'
import { newChild } from './journeys/child'
import { fillRegistration } from './journeys/steps/register'
import { fillMeasurement } from './journeys/steps/measure'
import { enterPassword, SIGNED_OUT_EVERYWHERE, signIn } from './people'

const SESSION = { name: /session-token/ }
const ENDED = 'Sesi Anda sudah berakhir. Silakan masuk lagi.'

test.describe('a session that ended while somebody typed', () => {
  test('gives the measurement back after signing in again', async ({ page, context }) => {
    const child = await claimChild()
    await signIn(page, child.officer)
    await page.goto(`/people/${child.id}/measure`)
    await fillMeasurement(page, { on: daysAgo(0), weight: child.weight, length: child.length })
    await field(page, 'Lingkar kepala').fill('46,5')

    await context.clearCookies(SESSION)
    await button(page, 'Simpan hasil ukur').click()
    await expect(page.getByText(ENDED)).toBeVisible()
    await enterPassword(page, child.officer)

    await expect(summary(page)).toContainText('Isian dikembalikan')
    await expect(page).toHaveURL(`/people/${child.id}/measure`)
    await expect(field(page, 'Berat badan')).toHaveValue(child.weight)
    await expect(field(page, 'Panjang/tinggi badan')).toHaveValue(child.length)
    await expect(field(page, 'Lingkar kepala')).toHaveValue('46,5')
    await expect(choice(page, 'Cara ukur', 'Terlentang')).toBeChecked()
    await button(page, 'Simpan hasil ukur').click()
    await expect(page).toHaveURL(`/people/${child.id}`)
    expect(await measurementsToday(child.id)).toBe(1)
  })

  test('gives a section of the worksheet back, and to nobody else', async ({ page, context }) => {
    const { id, officer, center } = await claimCase('worksheet')
    await signIn(page, officer)
    await page.goto(`/cases/${id}/worksheet/livelihood`)
    await field(page, 'Jarak ke posyandu').fill('2,5')
    await choice(page, 'Jaminan kesehatan (JKN)', 'Punya, tetapi tidak aktif').check()
    await choice(page, 'Dokumen yang dimiliki', 'Kartu keluarga (KK)').check()
    await context.clearCookies(SESSION)
    await button(page, 'Simpan draf').click()
    await expect(page.getByText(ENDED)).toBeVisible()

    await enterPassword(page, center)
    // The sign-in page has a heading too: only away from it is the new session there to be ended.
    await expect(page).not.toHaveURL(/\/sign-in/)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('Isian dikembalikan')).toHaveCount(0)
    await context.clearCookies(SESSION)

    await signIn(page, officer)
    await page.goto(`/cases/${id}/worksheet/livelihood`)
    await expect(summary(page)).toContainText('Isian dikembalikan')
    await expect(field(page, 'Jarak ke posyandu')).toHaveValue('2,5')
    await expect(choice(page, 'Jaminan kesehatan (JKN)', 'Punya, tetapi tidak aktif')).toBeChecked()
    await expect(choice(page, 'Dokumen yang dimiliki', 'Kartu keluarga (KK)')).toBeChecked()
    await button(page, 'Simpan draf').click()
    await expect(page.getByText('Bagian “Sosial ekonomi dan perlindungan” sudah tersimpan.')).toBeVisible()
  })
})

test('signing out on every device ends the session of the other browser', async ({ as }, { project }) => {
  const username = SIGNED_OUT_EVERYWHERE[project.name] ?? ''
  const here = await as(username)
  const there = await as(username, 'another browser')
  await here.goto('/account')
  await button(here, 'Keluar dari semua perangkat').click()
  await expect(here).toHaveURL(/\/sign-in/)
  await there.goto('/tasks')
  await expect(there).toHaveURL(/\/sign-in/)
})

test.describe('the same form sent twice', () => {
  test('by a double click registers one child', async ({ as }) => {
    const officer = await as('kader-3')
    const child = newChild()
    await officer.goto('/people/new')
    await fillRegistration(officer, child)
    await button(officer, 'Daftarkan').dblclick()
    await expect(officer.getByRole('heading', { level: 1, name: child.name })).toBeVisible()
    expect(await rows('SELECT id FROM person WHERE name = $1', [child.name])).toHaveLength(1)
  })

  test('by a line that broke keeps one measurement', async ({ page }) => {
    const child = await claimChild()
    await signIn(page, child.officer)
    await page.goto(`/people/${child.id}/measure`)
    await fillMeasurement(page, { on: daysAgo(0), weight: child.weight, length: child.length })
    const sent = page.waitForRequest((request) => request.method() === 'POST')
    await button(page, 'Simpan hasil ukur').click()
    await expect(page).toHaveURL(`/people/${child.id}`)
    expect(await measurementsToday(child.id)).toBe(1)

    const again = await page.request.fetch(await sent, { maxRedirects: 0 })
    expect(again.headers()['x-action-redirect']).toContain(`/people/${child.id}`)
    expect(await measurementsToday(child.id)).toBe(1)
  })
})

async function measurementsToday(personId: string): Promise<number> {
  const found = await rows('SELECT id FROM measurement WHERE person_id = $1 AND measured_on = $2', [
    personId,
    daysAgo(0),
  ])
  return found.length
}

test.describe('a step that somebody else took', () => {
  test('is refused with who took it and when', async ({ as }) => {
    const { id } = await claimCase('candidate')
    const [quick, late] = [await as('teknis'), await as('teknis-2')]
    await late.goto(`/cases/${id}/select`)
    await field(late, 'Catatan tim teknis').fill('Sudah dibahas dengan Puskesmas')
    await quick.goto(`/cases/${id}/select`)
    await button(quick, 'Pilih kasus ini').click()
    await expect(quick).toHaveURL(`/cases/${id}`)

    await button(late, 'Pilih kasus ini').click()
    const [taker] = await rows<{ name: string }>(`SELECT name FROM app_user WHERE username = 'teknis'`)
    await expect(summary(late)).toContainText(`Langkah ini sudah dikerjakan oleh ${taker?.name} pada`)
    await expect(field(late, 'Catatan tim teknis')).toHaveValue('Sudah dibahas dengan Puskesmas')
  })

  test('in the same moment counts once, and one of the two is told', async ({ as }) => {
    const { id } = await claimCase('planned')
    const desks = [await as('ketua'), await as('ketua', 'another browser')]
    for (const desk of desks) await desk.goto(`/cases/${id}/plan/approval`)
    await Promise.all(desks.map((desk) => button(desk, 'Setujui RTL').click()))

    const ofPlan = () => desks.filter((desk) => new URL(desk.url()).pathname === `/cases/${id}/plan`)
    await expect.poll(() => ofPlan().length).toBe(1)
    for (const desk of desks.filter((each) => !ofPlan().includes(each))) {
      await expect(summary(desk)).toContainText(/sudah dikerjakan oleh .+ pada \d/)
    }
    const signed = await rows(`SELECT sequence FROM case_event WHERE case_id = $1 AND step = 'approve_plan'`, [id])
    expect(signed).toHaveLength(1)
  })
})
