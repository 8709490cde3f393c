import { LOCAL_AREA_CODE } from '../area-code'
import { CASE_GROUPS, type CaseGroup } from '../cases/case-filter'
import { isId } from '../is-id'
import { CANDIDATE_SOURCES, CANDIDATE_STATUSES, type CandidateSource, type CandidateStatus } from './candidate-status'
import { RISK_FLAGS, type RiskFlag } from './score-part'

/** What the long list is narrowed to and how it is ordered; it lives in the address. */
export type CandidateListQuery = {
  status: CandidateStatus
  group: CaseGroup | null
  area: string | null
  source: CandidateSource | null
  flag: RiskFlag | null
  sort: CandidateSort
}

export const CANDIDATE_SORTS = ['score', 'village'] as const
export type CandidateSort = (typeof CANDIDATE_SORTS)[number]

/** Where a page begins: after the candidate with this value of the order (a score or a village) and this id. */
export type CandidateCursor = { value: string; id: string }

type Query = Record<string, string | string[] | undefined>

/** Reads the list's query from an address. Whatever it does not know is no filter: an old link never breaks the page. */
export function readCandidateListQuery(query: Query): CandidateListQuery {
  const { status, group, area, source, flag, sort } = query
  return {
    status: CANDIDATE_STATUSES.find((known) => known === status) ?? 'listed',
    group: CASE_GROUPS.find((known) => known === group) ?? null,
    area: typeof area === 'string' && LOCAL_AREA_CODE.test(area) ? area : null,
    source: CANDIDATE_SOURCES.find((known) => known === source) ?? null,
    flag: RISK_FLAGS.find((known) => known === flag) ?? null,
    sort: CANDIDATE_SORTS.find((known) => known === sort) ?? 'score',
  }
}

/** The query as the parameters of an address, only what is on. */
export function writeCandidateListQuery(query: CandidateListQuery): Record<string, string> {
  const { status, group, area, source, flag, sort } = query
  return {
    ...(status === 'listed' ? {} : { status }),
    ...(group ? { group } : {}),
    ...(area ? { area } : {}),
    ...(source ? { source } : {}),
    ...(flag ? { flag } : {}),
    ...(sort === 'score' ? {} : { sort }),
  }
}

/** How many filters narrow the list; status and order are none. */
export function activeCandidateFilters({ group, area, source, flag }: CandidateListQuery): number {
  return [group, area, source, flag].filter(Boolean).length
}

/** Reads where a page begins; null for the start, and for anything `writeCandidateCursor` did not write for this order. */
export function readCandidateCursor(sort: CandidateSort, text: unknown): CandidateCursor | null {
  if (typeof text !== 'string') return null
  const [value = '', id = '', ...rest] = text.split('~')
  if (rest.length > 0 || !isId(id)) return null
  const isValue = sort === 'score' ? /^\d{1,6}$/.test(value) : /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(value)
  return isValue ? { value, id } : null
}

/** Where a page begins, as text for an address. */
export function writeCandidateCursor({ value, id }: CandidateCursor): string {
  return `${value}~${id}`
}
