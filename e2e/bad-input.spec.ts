import { rm, writeFile } from 'node:fs/promises'
import { claimChild, claimLine } from './claims'
import { daysAgo } from './dates'
import { expect, test } from './fixtures'
import { button, expectProblem, field } from './forms'
import { newChild } from './journeys/child'
import { fillMeasurement } from './journeys/steps/measure'
import { fillRegistration } from './journeys/steps/register'
import { signIn } from './people'

test.describe('a birth date', () => {
  // With script React makes the field a calendar again, and a browser's own calendar has no impossible days.
  test.use({ javaScriptEnabled: false })
  const WRONG = [
    ['ahead', daysAgo(-1), 'Tanggal ini belum terjadi'],
    ['of a child that is too old', daysAgo(5 * 366 + 1), 'Anak berumur 60 bulan ke atas tidak didaftarkan lagi'],
    ['that no calendar has', '2026-02-31', 'Tanggal ini tidak ada di kalender'],
  ] as const
  for (const [what, day, problem] of WRONG) {
    test(`${what} is refused beside its field`, async ({ page }) => {
      await signIn(page, 'kader-4')
      await page.goto('/people/new')
      await fillRegistration(page, newChild())
      const bornOn = field(page, 'Tanggal lahir')
      await bornOn.evaluate((input: HTMLInputElement) => (input.type = 'text'))
      await bornOn.fill(day)
      await button(page, 'Daftarkan').click()
      await expectProblem(bornOn, problem)
      await expect(bornOn).toHaveAttribute('value', day)
      await expect(field(page, 'Alamat')).toHaveValue('Jalan Sungai Tapin, RT 2')
    })
  }
})

test.describe('a NIK', () => {
  test('of fifteen figures is refused; one that disagrees with the birth date is asked about, then taken', async ({
    as,
  }) => {
    const officer = await as('kader-5')
    const child = newChild()
    await officer.goto('/people/new')
    await fillRegistration(officer, child)
    await field(officer, 'NIK anak').fill('630501550225900')
    await button(officer, 'Daftarkan').click()
    await expectProblem(field(officer, 'NIK anak'), 'NIK harus 16 angka')

    // Sixteen figures of a girl born on 15 February 2024, which this one was not.
    const serial = String(9001 + Math.floor(Math.random() * 900))
    await field(officer, 'NIK anak').fill(`630501 550224 ${serial}`)
    await button(officer, 'Daftarkan').click()
    await expect(officer.getByText('NIK tidak cocok dengan isian')).toBeVisible()
    await expect(officer.getByText('Tanggal lahir dalam NIK berbeda dari tanggal lahir yang diisi.')).toBeVisible()
    await expect(field(officer, 'Nama anak')).toHaveValue(child.name)
    await officer.getByLabel('NIK sudah diperiksa dan memang begitu').check()
    await button(officer, 'Daftarkan').click()
    await expect(officer.getByRole('heading', { level: 1, name: child.name })).toBeVisible()
    await expect(officer.getByText('550224')).toHaveCount(0)
  })
})

test('what cannot be a measurement is refused beside its field, blank is not zero, and a comma is a comma', async ({
  page,
}) => {
  const child = await claimChild()
  await signIn(page, child.officer)
  await page.goto(`/people/${child.id}/measure`)
  await fillMeasurement(page, { on: daysAgo(0), weight: '', length: '' })
  await button(page, 'Simpan hasil ukur').click()
  await expectProblem(field(page, 'Berat badan'), 'Isi sedikitnya satu hasil ukur.')

  const WRONG = [
    ['Berat badan', '8888', 'Angka ini biasa dipakai sebagai tanda kosong'],
    ['Berat badan', '0', '0 bukan hasil ukur. Kosongkan bila tidak diukur.'],
    ['Berat badan', 'delapan', 'Tulis angka saja, misalnya 8,4'],
    ['Berat badan', '8400', 'Satuannya tampak keliru. Tulis dalam kilogram'],
    ['Panjang/tinggi badan', '45678', 'Angka ini tampaknya nomor tanggal dari Excel'],
    ['Panjang/tinggi badan', '74,55', 'Terlalu banyak angka di belakang koma'],
    ['Tanggal ukur', daysAgo(-3), 'Tanggal ini belum terjadi'],
    ['Tanggal ukur', daysAgo(3000), 'Tanggal ini sebelum tanggal lahir'],
  ] as const
  for (const [label, typed, problem] of WRONG) {
    await fillMeasurement(page, { on: daysAgo(0), weight: child.weight, length: child.length })
    await field(page, label).fill(typed)
    await button(page, 'Simpan hasil ukur').click()
    await expectProblem(field(page, label), problem)
    await expect(field(page, label)).toHaveValue(typed)
  }
  expect(child.weight, 'a comma').toContain(',')
  await fillMeasurement(page, { on: daysAgo(0), weight: child.weight, length: child.length })
  await button(page, 'Simpan hasil ukur').click()
  await expect(page).toHaveURL(`/people/${child.id}`)
})

const FILES = [
  ['that lies about its type', Buffer.from('<html>not a photo</html>'), 'Isi berkas ini bukan foto'],
  ['that is too large', Buffer.alloc(9 * 1024 * 1024, 1), 'Berkas terlalu besar'],
  ['that is empty', Buffer.alloc(0), 'Berkas ini kosong'],
] as const

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })
    test('a file that is no proof is refused beside its field, and what was written stays', async ({ page }) => {
      // Nine megabytes go to the browser first.
      test.setTimeout(180_000)
      const { id, planner } = await claimLine('accepted')
      await signIn(page, planner)
      await page.goto(`/lines/${id}/report`)
      for (const [what, buffer, problem] of FILES) {
        await test.step(`a file ${what}`, async () => {
          await field(page, 'Tanggal dikerjakan').fill(daysAgo(0))
          await field(page, 'Volume yang dikerjakan').fill('1')
          await field(page, 'Apa yang dikerjakan').fill(`Berkas ${what}`)
          await field(page, 'Bukti').setInputFiles(
            { name: 'bukti.jpg', mimeType: 'image/jpeg', buffer },
            { timeout: 60_000 },
          )
          await button(page, 'Simpan laporan').click()
          await expectProblem(field(page, 'Bukti'), problem)
          await expect(field(page, 'Apa yang dikerjakan')).toHaveValue(`Berkas ${what}`)
          await expect(page).toHaveURL(`/lines/${id}/report`)
        })
      }
    })

    test('a photo of eighty megabytes is refused with a sentence, and what was written stays', async ({
      page,
    }, info) => {
      test.setTimeout(180_000)
      const photo = info.outputPath('bukti.jpg')
      await writeFile(photo, Buffer.alloc(80 * 1024 * 1024, 1))
      const { id, planner } = await claimLine('accepted')
      await signIn(page, planner)
      await page.goto(`/lines/${id}/report`)
      await field(page, 'Apa yang dikerjakan').fill('Delapan puluh megabita')
      await field(page, 'Bukti').setInputFiles(photo)
      await button(page, 'Simpan laporan').click()
      if (javaScriptEnabled) await expectProblem(field(page, 'Bukti'), 'Berkas terlalu besar')
      else {
        await expect(page.getByRole('heading', { name: 'Kiriman terlalu besar' })).toBeVisible({ timeout: 60_000 })
        await page.goBack()
      }
      await expect(page).toHaveURL(`/lines/${id}/report`)
      await expect(field(page, 'Apa yang dikerjakan')).toHaveValue('Delapan puluh megabita')
      await rm(photo)
    })
  })
}
