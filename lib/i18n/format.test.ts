import { expect, test } from 'vitest'
import { formatDate, formatDateTime, formatNumber, formatQuantity, formatRate, formatRupiah } from './format'

test('a day reads the same in every time zone', () => {
  expect(formatDate('2026-05-13', 'id')).toBe('13 Mei 2026')
  expect(formatDate('2026-05-13', 'en')).toBe('13 May 2026')
  expect(formatDate('2026-01-01T23:59:00.000Z', 'id')).toBe('1 Januari 2026')
  expect(formatDate(null, 'id')).toBe('–')
  expect(formatDate('not a day', 'id')).toBe('–')
})

test('a moment is told in the zone of the district, which it names', () => {
  expect(formatDateTime('2026-05-13T16:30:00Z', 'id')).toBe('14 Mei 2026, 00.30 WITA')
  expect(formatDateTime(new Date('2026-05-13T16:30:00Z'), 'en', 'Asia/Jakarta')).toBe('13 May 2026, 23:30 WIB')
  expect(formatDateTime(undefined, 'id')).toBe('–')
})

test('numbers carry the sign of the language, and nothing is not zero', () => {
  expect(formatNumber(8.4, 'id')).toBe('8,4')
  expect(formatNumber(8.4, 'en')).toBe('8.4')
  expect(formatNumber(8, 'id', 1)).toBe('8,0')
  expect(formatNumber(-2.345, 'id', 2)).toBe('−2,35')
  expect(formatNumber(-0.001, 'id', 2)).toBe('0,00')
  expect(formatNumber(12345, 'id')).toBe('12.345')
  expect(formatNumber(0, 'id')).toBe('0')
  expect(formatNumber(null, 'id')).toBe('–')
  expect(formatNumber(Number.NaN, 'id')).toBe('–')
})

test('a figure keeps its unit beside it, and nothing has none', () => {
  expect(formatQuantity(8.4, 'kg', 'id')).toBe('8,4\u00a0kg')
  expect(formatQuantity(81, 'cm', 'en', 1)).toBe('81.0\u00a0cm')
  expect(formatQuantity(0, 'cm', 'id')).toBe('0\u00a0cm')
  expect(formatQuantity(null, 'kg', 'id')).toBe('–')
})

test('rupiah have no decimals', () => {
  expect(formatRupiah(1_250_000, 'id')).toBe('Rp\u00a01.250.000')
  expect(formatRupiah(1_250_000n, 'en')).toBe('Rp\u00a01,250,000')
  expect(formatRupiah(0, 'id')).toBe('Rp\u00a00')
  expect(formatRupiah(null, 'id')).toBe('–')
})

test('a rate over zero is a dash, a rate of zero is zero', () => {
  expect(formatRate(3, 8, 'id')).toBe('37,5\u00a0%')
  expect(formatRate(0, 8, 'id')).toBe('0\u00a0%')
  expect(formatRate(3, 0, 'id')).toBe('–')
  expect(formatRate(0, 0, 'id')).toBe('–')
  expect(formatRate(null, 8, 'id')).toBe('–')
})
