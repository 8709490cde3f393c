import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { MeasuredChild, Measurement } from '@/lib/domain/growth/measurement'
import en from '@/lib/i18n/messages/growth.en'
import id from '@/lib/i18n/messages/growth.id'
import { GrowthReadout } from './growth-readout'
import { readGrowthForm } from './read-growth-form'

const CHILD: MeasuredChild = { sex: 'male', bornOn: '2024-06-01' }
const PREVIOUS: Measurement = {
  measuredOn: '2025-12-10',
  weightKg: 9.5,
  lenheiCm: 77,
  position: 'lying',
  headcCm: null,
  armcCm: null,
  oedema: null,
}

function said(fields: Record<string, string>, child = CHILD, locale: 'id' | 'en' = 'id'): string {
  const form = new FormData()
  for (const [name, value] of Object.entries({ measuredOn: '2026-01-10', position: 'lying', ...fields })) {
    form.append(name, value)
  }
  const html = renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="Asia/Makassar"
      onError={raise}
      messages={{ growth: locale === 'id' ? id : en }}
    >
      <GrowthReadout child={child} typed={readGrowthForm(form, '2026-03-01')} others={[PREVIOUS]} today="2026-03-01" />
    </NextIntlClientProvider>,
  )
  return html.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|')
}

test('before anything is typed it waits', () => {
  expect(said({})).toContain(id.live.waiting)
})

test('z-scores come with their category, beyond 3 as well', () => {
  const text = said({ weightKg: '7,6', lenheiCm: '77' })
  expect(text).toMatch(/Panjang\/tinggi badan menurut umur\|Pendek\|z −2,\d\d SD/)
  expect(text).toMatch(/Berat badan menurut umur\|Berat badan sangat kurang\|z −3,\d\d SD/)
})

test('what WHO does not believe is said, and asked again', () => {
  const text = said({ lenheiCm: '110' })
  expect(text).toContain(id.flagged)
  expect(text).toMatch(/Perlu diukur ulang\|.*Panjang\/tinggi menurut umur [\d,]+ SD, di luar batas wajar WHO/)
})

test('a fall and a jump are asked again with both dates', () => {
  expect(said({ lenheiCm: '75,8' })).toContain(
    'Panjang/tinggi turun 1,2 cm dari 10 Desember 2025 ke 10 Januari 2026. Ukur ulang.',
  )
  expect(said({ weightKg: '12' }, CHILD, 'en')).toContain(
    'Weight rose by 2.5 kg (26 %) from 10 December 2025 to 10 January 2026. Weigh again.',
  )
})

test('the correction for the position is said', () => {
  expect(said({ lenheiCm: '78', position: 'standing' })).toContain('ditambah 0,7 cm, dihitung 78,7 cm')
})

test('what cannot be is refused by name', () => {
  const text = said({ weightKg: '8400', lenheiCm: '46143', headcCm: '8888', armcCm: 'x' })
  expect(text).toContain('Berat badan: Satuan keliru? Tulis dalam kilogram, misalnya 8,4.')
  expect(text).toContain('Panjang/tinggi badan: 46143 adalah tanggal dari lembar kerja')
  expect(text).toContain('Lingkar kepala: 8.888 adalah tanda')
  expect(text).toContain('Lingkar lengan atas: bukan angka.')
})

test('a date half typed is not yet wrong, a future one is', () => {
  expect(said({ measuredOn: '' })).not.toContain(id.live.refused)
  expect(said({ measuredOn: '2026-03-02' })).toContain(id.error.date_in_future)
})

test('oedema is said where no weight was typed', () => {
  expect(said({ oedema: 'yes' })).toMatch(/Gizi buruk\|.*Edema: termasuk gizi buruk/)
})

test('an unknown sex or birth date is said', () => {
  expect(said({ weightKg: '8' }, { sex: null, bornOn: '2024-06-01' })).toContain(id.live.noSex)
  const text = said({ weightKg: '8', lenheiCm: '77' }, { sex: 'male', bornOn: null })
  expect(text).toContain(id.live.noBirthDate)
  expect(text).toMatch(/Berat badan menurut panjang\/tinggi badan\|Gizi kurang/)
})

/** A text that is missing fails the test instead of being written to the console. */
function raise(error: Error): never {
  throw error
}
