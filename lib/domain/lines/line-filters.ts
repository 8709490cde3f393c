import { LOCAL_AREA_CODE } from '../area-code'
import type { Horizon } from '../findings/catalogue-entry'
import { isCalendarDate } from '../growth/age'
import { FUND_SOURCES, type FundSource } from '../plans/fund-sources'
import { HORIZONS } from '../plans/horizon'
import { LINE_STATUSES, type LineStatus } from '../plans/line-lifecycle'
import { LINE_GROUPS, type LineGroup } from './line-groups'
import { URGENCIES, type Urgency } from './urgency'

/** What a work list of plan lines is narrowed to and how it is ordered; it lives in the address. */
export type LineFilters = {
  status: LineStatus | null
  kind: 'specific' | 'sensitive' | null
  /** A village or a subdistrict, by Kemendagri code. */
  area: string | null
  late: boolean
  /** What is pressing or missing; the planner's desk is parted by it. */
  urgency: Urgency | null
  /** The key of an activity: `activity_key` in the database. */
  activity: string | null
  /** How far ahead the plan looks. */
  horizon: Horizon | null
  /** Where the money comes from: what is set aside, else what was planned. */
  source: FundSource | null
  /** The budget year whose money it needs. */
  year: number | null
  /** The agency that leads it, by id. */
  agency: string | null
  /** The cycle in which it was planned, by id. */
  cycle: string | null
  /** Without those that were cancelled. */
  live: boolean
  /** For an agency: the lines it supports instead of those it leads. */
  supporting: boolean
  sort: LineSort
  /** How many lines a page shows. */
  rows: LineRows
}

export const LINE_ROWS = [25, 100, 200] as const
export type LineRows = (typeof LINE_ROWS)[number]

export const LINE_SORTS = ['urgency', 'deadline'] as const
export type LineSort = (typeof LINE_SORTS)[number]

/** Where a page of the list begins: after this line. The group is null where the list is ordered by deadline alone. */
export type LineCursor = { group: LineGroup | null; deadlineOn: string; id: string }

/** Statuses that a list of approved plans' lines may show. */
export const LISTED_STATUSES = LINE_STATUSES.filter((status) => status !== 'draft' && status !== 'proposed')

type Query = Record<string, string | string[] | undefined>

const ACTIVITY = /^[0-9a-f]{12}$/
const YEAR = /^20\d{2}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the filters from an address. Whatever it does not know is no filter: an old link never breaks the page. */
export function readLineFilters(query: Query): LineFilters {
  const { status, kind, area, late, urgency, activity, horizon, source, year, agency, cycle, live, role, sort, rows } =
    query
  return {
    status: LISTED_STATUSES.find((known) => known === status) ?? null,
    kind: kind === 'specific' || kind === 'sensitive' ? kind : null,
    area: typeof area === 'string' && LOCAL_AREA_CODE.test(area) ? area : null,
    late: late === 'yes',
    urgency: URGENCIES.find((known) => known === urgency) ?? null,
    activity: typeof activity === 'string' && ACTIVITY.test(activity) ? activity : null,
    horizon: HORIZONS.find((known) => known === horizon) ?? null,
    source: FUND_SOURCES.find((known) => known === source) ?? null,
    year: typeof year === 'string' && YEAR.test(year) ? Number(year) : null,
    agency: typeof agency === 'string' && UUID.test(agency) ? agency : null,
    cycle: typeof cycle === 'string' && UUID.test(cycle) ? cycle : null,
    live: live === 'yes',
    supporting: role === 'support',
    sort: LINE_SORTS.find((known) => known === sort) ?? 'urgency',
    rows: LINE_ROWS.find((known) => String(known) === rows) ?? 25,
  }
}

/** The filters as the parameters of an address, only those that are on. */
export function writeLineFilters(filters: LineFilters): Record<string, string> {
  return {
    ...(filters.status ? { status: filters.status } : {}),
    ...(filters.kind ? { kind: filters.kind } : {}),
    ...(filters.area ? { area: filters.area } : {}),
    ...(filters.late ? { late: 'yes' } : {}),
    ...(filters.urgency ? { urgency: filters.urgency } : {}),
    ...(filters.activity ? { activity: filters.activity } : {}),
    ...(filters.horizon ? { horizon: filters.horizon } : {}),
    ...(filters.source ? { source: filters.source } : {}),
    ...(filters.year ? { year: String(filters.year) } : {}),
    ...(filters.agency ? { agency: filters.agency } : {}),
    ...(filters.cycle ? { cycle: filters.cycle } : {}),
    ...(filters.live ? { live: 'yes' } : {}),
    ...(filters.supporting ? { role: 'support' } : {}),
    ...(filters.sort === 'urgency' ? {} : { sort: filters.sort }),
    ...(filters.rows === 25 ? {} : { rows: String(filters.rows) }),
  }
}

/** How many filters narrow the list; the order is none. */
export function activeFilters({ sort: _sort, rows: _rows, ...narrowing }: LineFilters): number {
  return Object.values(narrowing).filter(Boolean).length
}

/** Reads where a page begins; null for the start, and for anything that was not written by `writeLineCursor`. */
export function readLineCursor(text: unknown): LineCursor | null {
  if (typeof text !== 'string') return null
  const [group = '', deadlineOn = '', id = '', ...rest] = text.split('~')
  if (rest.length > 0 || !isCalendarDate(deadlineOn) || !UUID.test(id)) return null
  const known = LINE_GROUPS.find((name) => name === group)
  if (!known && group !== '') return null
  return { group: known ?? null, deadlineOn, id }
}

/** Where a page begins, as text for an address. */
export function writeLineCursor({ group, deadlineOn, id }: LineCursor): string {
  return [group ?? '', deadlineOn, id].join('~')
}
