import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import id from '@/lib/i18n/messages.id'
import { Bar } from './bar'
import { DescriptionList } from './description-list'
import { RateFigure } from './figure'
import { Table } from './table'

const html = (node: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="id" timeZone="Asia/Makassar" messages={id}>
      {node}
    </NextIntlClientProvider>,
  )

const PROVENANCE = { label: 'Temuan dengan tanggapan', source: 'Tuntas', date: '2026-11-24' }

test('a rate shows its parts, its source and its day', () => {
  const page = html(<RateFigure {...PROVENANCE} numerator={38} denominator={64} unit="temuan" />)
  expect(page).toContain('59,4\u00a0%')
  expect(page).toContain('38 dari 64 temuan')
  expect(page).toContain('Sumber: Tuntas, per 24 November 2026')
})

test('a rate over zero is a dash without a bar, and still has its source', () => {
  const page = html(<RateFigure {...PROVENANCE} numerator={0} denominator={0} unit="temuan" />)
  expect(page).toContain('>–<')
  expect(page).not.toContain('<svg')
  expect(page).toContain('Sumber: Tuntas')
})

test('the parts of a bar follow each other and stay inside it', () => {
  const page = html(
    <Bar
      total={20}
      label="12 selesai, 3 terlambat"
      parts={[
        { key: 'a', value: 12, tone: 'success' },
        { key: 'b', value: 3, tone: 'error' },
        { key: 'c', value: 90, tone: 'info' },
      ]}
    />,
  )
  expect(page).toMatch(/x="0" width="60".*x="60" width="15".*x="75" width="100"/)
  expect(page).toContain('role="img" aria-label="12 selesai, 3 terlambat"')
})

test('a fact that is missing says so, and zero is a fact', () => {
  expect(html(<DescriptionList items={[{ key: 'a', term: 'Panjang lahir', value: null }]} />)).toContain('Belum diisi')
  expect(html(<DescriptionList items={[{ key: 'a', term: 'Temuan', value: 0 }]} />)).toContain('>0<')
})

test('a table keeps its roles when a phone lays it out as cards', () => {
  const page = html(
    <Table
      caption="Kasus"
      rows={[{ id: 'K-1', n: 0 }]}
      rowKey={(row) => row.id}
      columns={[
        { key: 'id', header: 'Kasus', primary: true, cell: (row) => row.id },
        { key: 'n', header: 'Temuan', end: true, cell: (row) => row.n },
      ]}
    />,
  )
  expect(page.match(/role="(table|row|columnheader|cell)"/g)).toHaveLength(7)
  expect(page).toContain('>0<')
})
