import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ChartKind } from '@/lib/domain/growth/chart'
import type { Measurement } from '@/lib/domain/growth/measurement'
import en from '@/lib/i18n/messages/growth.en'
import id from '@/lib/i18n/messages/growth.id'
import { GrowthChart } from './growth-chart'

const at = (measuredOn: string, weightKg: number, lenheiCm: number): Measurement => ({
  measuredOn,
  weightKg,
  lenheiCm,
  position: 'lying',
  headcCm: null,
  armcCm: null,
  oedema: null,
})
const MEASUREMENTS = [at('2025-06-15', 8, 72.5), at('2025-07-15', 8.1, 72.9), at('2025-08-15', 8.3, 120)]

function drawn(kind: ChartKind, measurements: Measurement[], locale: 'id' | 'en' = 'id'): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="Asia/Makassar"
      onError={raise}
      messages={{ growth: locale === 'id' ? id : en }}
    >
      <GrowthChart kind={kind} sex="male" bornOn="2024-01-15" measurements={measurements} />
    </NextIntlClientProvider>,
  )
}

test('the picture says in words what it shows, and the table says it again', () => {
  const html = drawn('lengthForAge', MEASUREMENTS)
  expect(html).toContain('>Panjang/tinggi badan menurut umur, laki-laki</title>')
  expect(html).toMatch(/<desc[^>]*>[^<]*3 titik[^<]*15 Juli 2025[^<]*Sangat pendek/)
  expect(html.match(/<tbody>.*<\/tbody>/)?.[0].match(/<tr /g)).toHaveLength(3)
  expect(html).toContain('72,9\u00a0cm')
  expect(html).toContain('Standar WHO 2006')
})

test('an implausible point is a cross, not a dot, and the line does not go through it', () => {
  const html = drawn('lengthForAge', MEASUREMENTS)
  expect(html.match(/<circle/g)).toHaveLength(2)
  expect(html.match(/M-5,-5L5,5/g)).toHaveLength(1)
  expect(html).toContain(id.flagged)
  const withoutIt = drawn('lengthForAge', MEASUREMENTS.slice(0, 2))
  const childLine = (markup: string) => /<path d="([^"]*)"[^>]*stroke-width="2"/.exec(markup)?.[1]
  expect(childLine(html)).toBe(childLine(withoutIt))
  expect(childLine(html)).toMatch(/^M[\d.]+,[\d.]+L[\d.]+,[\d.]+$/)
})

test('all WHO lines are labelled, +1 too where weight is read', () => {
  const labels = (kind: ChartKind) => [...drawn(kind, MEASUREMENTS).matchAll(/>([+−]?[0-3])<\/text>/g)].map((m) => m[1])
  expect(labels('lengthForAge')).toEqual(expect.arrayContaining(['−3', '−2', '0', '+2', '+3']))
  expect(labels('lengthForAge')).not.toContain('+1')
  expect(labels('weightForLength')).toContain('+1')
})

test('without measurements the chart says so', () => {
  expect(drawn('weightForAge', [])).toContain('Belum ada pengukuran')
})

test('it speaks English as well', () => {
  expect(drawn('weightForLength', MEASUREMENTS, 'en')).toMatch(/Weight-for-length, boy.*8\.1\u00a0kg, 72\.9\u00a0cm/s)
})

test('no number in it is lost', () => {
  for (const kind of ['lengthForAge', 'weightForAge', 'weightForLength'] as const) {
    expect(drawn(kind, MEASUREMENTS)).not.toMatch(/NaN|undefined|Infinity/)
  }
})

/** A text that is missing fails the test instead of being written to the console. */
function raise(error: Error): never {
  throw error
}
