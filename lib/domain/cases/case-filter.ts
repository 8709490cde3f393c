import type { CaseStatus } from './case-lifecycle'

export const CASE_GROUPS = ['CATIN', 'BUMIL', 'BUFAS', 'BADUTA', 'BALITA'] as const
export type CaseGroup = (typeof CASE_GROUPS)[number]

/** Which cases are looked for, as the database's `find_cases` reads it; what is absent is no filter. */
export type CaseFilter = {
  /** A part of the name, at least three letters. */
  name?: string
  number?: number
  statuses?: readonly CaseStatus[]
  group?: CaseGroup
  /** A village or a subdistrict, by Kemendagri code. */
  area?: string
  zBelow?: number
  /** A day 'YYYY-MM-DD': the first deadline of a line lies before it. */
  dueBefore?: string
  /** A day 'YYYY-MM-DD': the status began on an earlier one. */
  statusBefore?: string
  /** Findings wait for a decision, or do not. */
  undecided?: boolean
  /** A day 'YYYY-MM-DD': the next monitoring visit lies before it. */
  visitBefore?: string
  /** Every monitoring visit is measured or explained. */
  visitsSettled?: true
  /** Of cycles that are not closed. */
  openCycle?: true
}

/** `visit` is for work lists alone. */
export const CASE_SORTS = ['newest', 'waiting', 'z', 'due'] as const
export type CaseSort = (typeof CASE_SORTS)[number]
export type WorkSort = CaseSort | 'visit'

/** Where a page of cases begins: after the case with this value of the order and this id. Null is "has none". */
export type CaseCursor = { value: string | null; id: string }
