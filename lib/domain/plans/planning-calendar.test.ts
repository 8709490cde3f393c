import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FUND_SOURCES } from './fund-sources'
import { calendarFor, PLANNING_STEPS, planningStepFor, stepsOf, usualCalendar } from './planning-calendar'

describe('the usual days', () => {
  test('lie in the year before the budget', () => {
    expect(usualCalendar(2027)).toEqual({
      musrenbang_village: '2026-01-31',
      musrenbang_subdistrict: '2026-02-28',
      rkpd: '2026-06-30',
      kua_ppas: '2026-08-31',
      rkpdes: '2026-09-30',
      apbd: '2026-11-30',
      apbdes: '2026-12-31',
    })
    expect(usualCalendar(2029).musrenbang_subdistrict).toBe('2028-02-29')
  })

  test('a district’s own day takes the place of one, in its year alone', () => {
    const own = [{ budgetYear: 2027, step: 'rkpdes', onDate: '2026-10-15' }]
    expect(calendarFor(2027, own)).toEqual({ ...usualCalendar(2027), rkpdes: '2026-10-15' })
    expect(calendarFor(2028, own)).toEqual(usualCalendar(2028))
  })
})

describe('the next door', () => {
  const own = [{ budgetYear: 2027, step: 'apbd', onDate: '2026-11-20' }]
  test.each([
    // Musrenbang in January opens the way into the next year's budget, whoever pays.
    [
      'APBD_KAB',
      2027,
      '2026-01-31',
      { forYear: 2027, step: 'musrenbang_village', until: '2026-01-31', missedYear: null },
    ],
    [
      'APBD_KAB',
      2027,
      '2026-02-01',
      { forYear: 2027, step: 'musrenbang_subdistrict', until: '2026-02-28', missedYear: null },
    ],
    ['DAK_FISIK', 2027, '2026-07-01', { forYear: 2027, step: 'kua_ppas', until: '2026-08-31', missedYear: null }],
    ['APBDES', 2027, '2026-08-19', { forYear: 2027, step: 'rkpdes', until: '2026-09-30', missedYear: null }],
    ['DANA_DESA', 2027, '2026-10-01', { forYear: 2027, step: 'apbdes', until: '2026-12-31', missedYear: null }],
    // The district's own day.
    ['APBD_KAB', 2027, '2026-11-20', { forYear: 2027, step: 'apbd', until: '2026-11-20', missedYear: null }],
    // All doors of 2027 are closed: those of 2028.
    [
      'APBD_KAB',
      2027,
      '2026-11-24',
      { forYear: 2028, step: 'musrenbang_village', until: '2027-01-31', missedYear: 2027 },
    ],
    [
      'APBD_KAB',
      2028,
      '2026-11-24',
      { forYear: 2028, step: 'musrenbang_village', until: '2027-01-31', missedYear: null },
    ],
    // The year has begun, or there are no such doors.
    ['APBD_KAB', 2026, '2026-11-24', null],
    ['CSR', 2027, '2026-11-24', null],
    ['APBN', 2027, '2026-11-24', null],
    ['APBD_PROV', 2027, '2026-11-24', null],
  ] as const)('%s for %d, seen on %s', (source, year, today, next) => {
    expect(planningStepFor(source, year, own, today)).toEqual(next)
  })

  test('never lies behind, and is one of the source’s own', () => {
    const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.constantFrom(...FUND_SOURCES), fc.integer({ min: 2024, max: 2031 }), day, (source, year, at) => {
        const today = at.toISOString().slice(0, 10)
        const next = planningStepFor(source, year, [], today)
        if (next === null) return
        expect(next.until >= today).toBe(true)
        expect(stepsOf(source)).toContain(next.step)
        expect(next.forYear - year).toBe(next.missedYear === null ? 0 : 1)
      }),
    )
  })

  test('every step is somebody’s', () => {
    const used = new Set(FUND_SOURCES.flatMap(stepsOf))
    expect(PLANNING_STEPS.filter((step) => !used.has(step))).toEqual([])
  })
})
