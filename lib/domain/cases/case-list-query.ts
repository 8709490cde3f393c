import { LOCAL_AREA_CODE } from '../area-code'
import { isCalendarDate } from '../growth/age'
import { isId } from '../is-id'
import { CASE_GROUPS, CASE_SORTS, type CaseCursor, type CaseFilter, type CaseGroup, type CaseSort } from './case-filter'
import { CASE_STATUSES, type CaseStatus } from './case-lifecycle'

/** What the list of cases is narrowed to and how it is ordered; it lives in the address. */
export type CaseListQuery = {
  /** What was typed into the search field: part of a name, or a case number. */
  q: string
  status: CaseStatus | null
  group: CaseGroup | null
  area: string | null
  /** Only severely stunted: z below −3. */
  severe: boolean
  /** Only with a plan line past its deadline. */
  late: boolean
  sort: CaseSort
}

type Query = Record<string, string | string[] | undefined>

const SEVERE_Z = -3
/** Fewer letters are in nearly every name, and no index finds them. */
const SHORTEST_NAME_PART = 3
const LONGEST_SEARCH = 80

/** Reads the list's query from an address. Whatever it does not know is no filter: an old link never breaks the page. */
export function readCaseListQuery(query: Query): CaseListQuery {
  const { q, status, group, area, severe, late, sort } = query
  return {
    // PostgreSQL keeps no NUL in a text, and no keyboard types one.
    q: typeof q === 'string' ? q.replaceAll('\u0000', '').trim().replace(/\s+/g, ' ').slice(0, LONGEST_SEARCH) : '',
    status: CASE_STATUSES.find((known) => known === status) ?? null,
    group: CASE_GROUPS.find((known) => known === group) ?? null,
    area: typeof area === 'string' && LOCAL_AREA_CODE.test(area) ? area : null,
    severe: severe === 'yes',
    late: late === 'yes',
    sort: CASE_SORTS.find((known) => known === sort) ?? 'newest',
  }
}

/** The query as the parameters of an address, only what is on. */
export function writeCaseListQuery(query: CaseListQuery): Record<string, string> {
  const { q, status, group, area, severe, late, sort } = query
  return {
    ...(q ? { q } : {}),
    ...(status ? { status } : {}),
    ...(group ? { group } : {}),
    ...(area ? { area } : {}),
    ...(severe ? { severe: 'yes' } : {}),
    ...(late ? { late: 'yes' } : {}),
    ...(sort === 'newest' ? {} : { sort }),
  }
}

/** How many filters narrow the list; the order is none. */
export function activeCaseFilters({ q, status, group, area, severe, late }: CaseListQuery): number {
  return [q, status, group, area, severe, late].filter(Boolean).length
}

/** Is what was typed too little to search by? A number is always enough. */
export function isSearchTooShort(q: string): boolean {
  return q !== '' && !/^\d+$/.test(q) && q.length < SHORTEST_NAME_PART
}

/**
 * What the database is asked for. `today` is 'YYYY-MM-DD'. Names are only searched for by those who see names; null
 * where nothing can match, because what was typed is too short or names a person to somebody who sees none.
 */
export function caseFilterOf(query: CaseListQuery, today: string, mayNames: boolean): CaseFilter | null {
  const { q, status, group, area, severe, late } = query
  const search = searchOf(q, mayNames)
  if (!search) return null
  return {
    ...search,
    ...(status ? { statuses: [status] } : {}),
    ...(group ? { group } : {}),
    ...(area ? { area } : {}),
    ...(severe ? { zBelow: SEVERE_Z } : {}),
    ...(late ? { dueBefore: today } : {}),
  }
}

function searchOf(q: string, mayNames: boolean): CaseFilter | null {
  if (q === '') return {}
  if (/^\d{1,9}$/.test(q)) return { number: Number(q) }
  return mayNames && !isSearchTooShort(q) ? { name: q } : null
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const DECIMAL = /^-?\d{1,3}(\.\d{1,2})?$/

function isValueOf(sort: CaseSort, value: string): boolean {
  if (sort === 'z') return DECIMAL.test(value)
  if (sort === 'due') return isCalendarDate(value)
  return INSTANT.test(value) && !Number.isNaN(Date.parse(value))
}

/** Reads where a page begins; null for the start, and for anything `writeCaseCursor` did not write for this order. */
export function readCaseCursor(sort: CaseSort, text: unknown): CaseCursor | null {
  if (typeof text !== 'string') return null
  const [value = '', id = '', ...rest] = text.split('~')
  if (rest.length > 0 || !isId(id)) return null
  if (value === '') return sort === 'z' || sort === 'due' ? { value: null, id } : null
  return isValueOf(sort, value) ? { value, id } : null
}

/** Where a page begins, as text for an address. */
export function writeCaseCursor({ value, id }: CaseCursor): string {
  return `${value ?? ''}~${id}`
}
