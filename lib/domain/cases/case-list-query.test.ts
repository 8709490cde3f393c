import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CASE_GROUPS, CASE_SORTS } from './case-filter'
import { CASE_STATUSES } from './case-lifecycle'
import {
  activeCaseFilters,
  caseFilterOf,
  type CaseListQuery,
  isSearchTooShort,
  readCaseCursor,
  readCaseListQuery,
  writeCaseCursor,
  writeCaseListQuery,
} from './case-list-query'

const NONE: CaseListQuery = { q: '', status: null, group: null, area: null, severe: false, late: false, sort: 'newest' }
const ID = '0199f5a0-0000-7000-8000-000000000001'

test('an address without filters, or with unknown ones, filters nothing', () => {
  expect(readCaseListQuery({})).toEqual(NONE)
  expect(
    readCaseListQuery({
      q: ['a'],
      status: 'lost',
      group: 'x',
      area: "63' OR 1=1",
      severe: '1',
      late: 'no',
      sort: 'name',
    }),
  ).toEqual(NONE)
  expect(activeCaseFilters(NONE)).toBe(0)
})

test('what is written into an address is read back', () => {
  const queries = fc.record<CaseListQuery>({
    q: fc.constantFrom('', 'siti', 'nur aini', '17'),
    status: fc.option(fc.constantFrom(...CASE_STATUSES)),
    group: fc.option(fc.constantFrom(...CASE_GROUPS)),
    area: fc.option(fc.constantFrom('63.05.03', '63.05.03.2004')),
    severe: fc.boolean(),
    late: fc.boolean(),
    sort: fc.constantFrom(...CASE_SORTS),
  })
  fc.assert(
    fc.property(queries, (query) => {
      expect(readCaseListQuery(writeCaseListQuery(query))).toEqual(query)
    }),
  )
})

test('a name is searched for by those who see names, a number by everybody', () => {
  const today = '2026-11-24'
  expect(caseFilterOf({ ...NONE, q: 'siti' }, today, true)).toEqual({ name: 'siti' })
  expect(caseFilterOf({ ...NONE, q: 'siti' }, today, false)).toBeNull()
  expect(caseFilterOf({ ...NONE, q: '017' }, today, false)).toEqual({ number: 17 })
  expect(caseFilterOf({ ...NONE, q: 'si' }, today, true)).toBeNull()
  expect(isSearchTooShort('si')).toBe(true)
  expect(isSearchTooShort('7')).toBe(false)
  expect(caseFilterOf({ ...NONE, severe: true, late: true, status: 'planned' }, today, true)).toEqual({
    zBelow: -3,
    dueBefore: today,
    statuses: ['planned'],
  })
})

test('a place in the list is read back for its own order only', () => {
  const places = [
    ['newest', { value: '2026-11-24T03:04:05.678Z', id: ID }],
    ['waiting', { value: '2026-11-24T03:04:05.678Z', id: ID }],
    ['z', { value: '-3.25', id: ID }],
    ['z', { value: null, id: ID }],
    ['due', { value: '2026-02-28', id: ID }],
    ['due', { value: null, id: ID }],
  ] as const
  for (const [sort, place] of places) expect(readCaseCursor(sort, writeCaseCursor(place)), sort).toEqual(place)
})

test.each([
  ['newest', undefined],
  ['newest', `~${ID}`],
  ['newest', `2026-13-24T03:04:05.678Z~${ID}`],
  ['newest', `-3.25~${ID}`],
  ['z', `1e9~${ID}`],
  ['z', `-3.25~not-an-id`],
  ['due', `2026-02-30~${ID}`],
  ['due', `2026-02-28~${ID}~x`],
] as const)('%s: %s is the start of the list', (sort, text) => {
  expect(readCaseCursor(sort, text)).toBeNull()
})
