import { expect, test } from 'vitest'
import { accessQuery, activeFilters, readAccessFilter, startOfDay } from './access-filter'

const person = '0198c0de-0000-7000-8000-000000000001'
const nothing = { caseNumber: null, personId: null, reader: null, what: null, from: null, until: null, after: null }

test.each([
  [{}, {}],
  [{ case: ' 12 ' }, { caseNumber: 12 }],
  [{ case: '12a' }, {}],
  [{ case: '99999999999' }, {}],
  [{ case: '2147483648' }, {}],
  [{ case: ['1', '2'] }, {}],
  [{ person }, { personId: person }],
  [{ person: 'Ahmad' }, {}],
  [{ from: '2026-02-30', until: '2026-03-01' }, { until: '2026-03-01' }],
  [{ what: 'nik' }, { what: 'nik' }],
  [{ what: 'everything' }, {}],
])('%j is read as %j', (asked, filter) => {
  expect(readAccessFilter(asked)).toEqual({ ...nothing, ...filter })
})

test('an address asks for what it was made from', () => {
  const filter = { ...nothing, caseNumber: 7, personId: person, reader: 'siti & co', from: '2026-03-01' }
  expect(readAccessFilter(Object.fromEntries(new URLSearchParams(accessQuery(filter))))).toEqual(filter)
  expect(activeFilters({ ...filter, after: person })).toBe(4)
})

test('a day begins at midnight of Kalimantan Selatan', () => {
  expect(startOfDay('2026-03-01').toISOString()).toBe('2026-02-28T16:00:00.000Z')
})
