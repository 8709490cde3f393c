import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageParts } from './age-parts'

test.each([
  ['2025-04-11', '2026-11-24', { years: 1, months: 7, days: 13 }],
  ['2026-11-24', '2026-11-24', { years: 0, months: 0, days: 0 }],
  ['2024-02-29', '2025-02-28', { years: 0, months: 11, days: 30 }],
  ['2024-02-29', '2025-03-01', { years: 1, months: 0, days: 1 }],
  ['2025-01-31', '2025-02-28', { years: 0, months: 0, days: 28 }],
  ['2025-01-31', '2025-03-01', { years: 0, months: 1, days: 1 }],
])('born %s, on %s', (bornOn, onDate, parts) => {
  expect(ageParts(bornOn, onDate)).toEqual(parts)
})

test('the parts are never negative and the days never fill a month', () => {
  const day = fc.date({ min: new Date('2019-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 1900 }), (born, later) => {
      const iso = (date: Date) => date.toISOString().slice(0, 10)
      const { years, months, days } = ageParts(iso(born), iso(new Date(born.getTime() + later * 86_400_000)))
      expect(years).toBeGreaterThanOrEqual(0)
      expect(months).toBeGreaterThanOrEqual(0)
      expect(months).toBeLessThan(12)
      expect(days).toBeGreaterThanOrEqual(0)
      expect(days).toBeLessThanOrEqual(30)
    }),
  )
})
