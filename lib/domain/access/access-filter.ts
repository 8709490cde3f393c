import { isCalendarDate } from '../growth/age'
import { isId } from '../is-id'

/** What is looked for in the access log; null is anything. Days are 'YYYY-MM-DD' of the district, both inclusive. */
export type AccessFilter = {
  caseNumber: number | null
  personId: string | null
  /** A part of the name or user name of whoever read. */
  reader: string | null
  what: string | null
  from: string | null
  until: string | null
  /** The entry after which a page begins. */
  after: string | null
}

/** What kinds of reading are logged; others may come and are shown by their code. */
export const ACCESS_KINDS = [
  'case',
  'worksheet',
  'verification',
  'findings',
  'review',
  'plan',
  'monitoring',
  'outcome',
  'history',
  'growth',
  'person',
  'nik',
  'kk',
  'line',
  'meeting',
  'evidence',
  'export',
  'account.open',
  'account.close',
  'account.restore',
  'account.end_sessions',
  'account.reset_password',
  'account.specialty',
  'account.make_head',
  'account.end_head',
] as const

const LARGEST_NUMBER = 2_147_483_647

/** Reads a filter from the parameters of an address; what cannot be meant is left out. */
export function readAccessFilter(asked: Record<string, string | string[] | undefined>): AccessFilter {
  const text = (name: string) => {
    const value = asked[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 60) : null
  }
  const day = (name: string) => {
    const value = text(name)
    return value !== null && isCalendarDate(value) ? value : null
  }
  const id = (name: string) => {
    const value = text(name)
    return value !== null && isId(value) ? value : null
  }
  const number = text('case')
  return {
    caseNumber:
      number !== null && /^\d{1,10}$/.test(number) && Number(number) <= LARGEST_NUMBER ? Number(number) : null,
    personId: id('person'),
    reader: text('reader')?.replaceAll('\u0000', '') ?? null,
    what: ACCESS_KINDS.find((kind) => kind === text('what')) ?? null,
    from: day('from'),
    until: day('until'),
    after: id('after'),
  }
}

/** How many conditions are on; the page it stands on is none. */
export function activeFilters({ after: _after, ...conditions }: AccessFilter): number {
  return Object.values(conditions).filter((value) => value !== null).length
}

/** The parameters of an address that asks for this filter, without blanks. */
export function accessQuery(filter: AccessFilter): string {
  const { caseNumber, personId, ...rest } = filter
  const entries = Object.entries({ case: caseNumber, person: personId, ...rest }).filter(([, value]) => value !== null)
  return new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString()
}

/** The instant a day begins where the districts are (WITA, eight hours before UTC, no summer time). */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`)
}
