import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  activeFilters,
  LINE_ROWS,
  LINE_SORTS,
  type LineFilters,
  LISTED_STATUSES,
  readLineCursor,
  readLineFilters,
  writeLineCursor,
  writeLineFilters,
} from './line-filters'
import { FUND_SOURCES } from '../plans/fund-sources'
import { HORIZONS } from '../plans/horizon'
import { LINE_GROUPS } from './line-groups'
import { URGENCIES } from './urgency'

const NONE: LineFilters = {
  status: null,
  kind: null,
  area: null,
  late: false,
  urgency: null,
  activity: null,
  horizon: null,
  source: null,
  year: null,
  agency: null,
  cycle: null,
  live: false,
  supporting: false,
  sort: 'urgency',
  rows: 25,
}

test('an address without filters, or with unknown ones, filters nothing', () => {
  expect(readLineFilters({})).toEqual(NONE)
  expect(readLineFilters({ status: 'draft', kind: 'x', area: "63' OR 1=1", late: '1', sort: ['deadline'] })).toEqual(
    NONE,
  )
  expect(readLineFilters({ urgency: 'soonish', activity: "Jamban keluarga Ibu X'", rows: '100000' })).toEqual(NONE)
  expect(readLineFilters({ horizon: 'soon', source: 'Kas', year: '27', agency: '1', cycle: 'x', live: '1' })).toEqual(
    NONE,
  )
  expect(activeFilters(NONE)).toBe(0)
})

test('what is written into an address is read back', () => {
  const filters = fc.record<LineFilters>({
    status: fc.option(fc.constantFrom(...LISTED_STATUSES)),
    kind: fc.option(fc.constantFrom('specific', 'sensitive')),
    area: fc.option(fc.constantFrom('63.05.03', '63.05.03.2004')),
    late: fc.boolean(),
    urgency: fc.option(fc.constantFrom(...URGENCIES)),
    activity: fc.option(fc.constantFrom('0123456789ab', 'ffffffffffff')),
    horizon: fc.option(fc.constantFrom(...HORIZONS)),
    source: fc.option(fc.constantFrom(...FUND_SOURCES)),
    year: fc.option(fc.integer({ min: 2000, max: 2099 })),
    agency: fc.option(fc.uuid()),
    cycle: fc.option(fc.uuid()),
    live: fc.boolean(),
    supporting: fc.boolean(),
    sort: fc.constantFrom(...LINE_SORTS),
    rows: fc.constantFrom(...LINE_ROWS),
  })
  fc.assert(
    fc.property(filters, (chosen) => {
      expect(readLineFilters(writeLineFilters(chosen))).toEqual(chosen)
    }),
  )
})

test('a place in the list is read back, and a made-up one is the start', () => {
  const cursor = fc.record({
    group: fc.option(fc.constantFrom(...LINE_GROUPS)),
    deadlineOn: fc.constantFrom('2026-11-24', '2027-02-28'),
    id: fc.uuid(),
  })
  fc.assert(
    fc.property(cursor, (place) => {
      expect(readLineCursor(writeLineCursor(place))).toEqual(place)
    }),
  )
  for (const wrong of [
    undefined,
    '',
    'late',
    'late~2026-02-30~x',
    'never~2026-11-24~0199f5a0-0000-7000-8000-000000000001',
    ['a'],
  ]) {
    expect(readLineCursor(wrong)).toBeNull()
  }
})
