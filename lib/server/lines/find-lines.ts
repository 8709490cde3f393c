import 'server-only'
import type { GroupWindow } from '@/lib/domain/lines/line-groups'
import type { Lacking } from '@/lib/domain/lines/urgency'
import type { LineFilters } from '@/lib/domain/lines/line-filters'
import type { Tx } from '../db/client'

/** What a list is narrowed to: see the SQL function `find_lines`, which applies the caller's scope itself. */
export type LineNarrowing = Pick<LineFilters, 'horizon' | 'source' | 'year' | 'agency' | 'cycle'> & {
  /** The key of an activity. */
  activity: string | null
  kind: 'specific' | 'sensitive' | null
  /** A village or a subdistrict, by Kemendagri code. */
  area: string | null
  /** For an agency: the lines it supports instead of those it leads. */
  supporting: boolean
  /** Only deadlines before this day, as ISO `YYYY-MM-DD`. */
  before: string | null
}

/** Narrowed to nothing. */
export const EVERYWHERE: LineNarrowing = {
  activity: null,
  kind: null,
  area: null,
  horizon: null,
  source: null,
  year: null,
  agency: null,
  cycle: null,
  supporting: false,
  before: null,
}

/** Which lines: those of a window, of which perhaps only those that lack something. */
export type LineWindow = GroupWindow & { lacking?: Lacking | null }

/**
 * The ids of at most `most` lines, bucket after bucket and in each by deadline. `after` is the last line of the page
 * before, which lies in the first bucket. Costs the same whatever the number of lines; inside `asActor`.
 */
export async function findLines(
  tx: Tx,
  buckets: readonly LineWindow[],
  narrowing: LineNarrowing,
  after: { deadlineOn: string; id: string } | null,
  most: number,
): Promise<string[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT page.id::text AS id FROM find_lines(${JSON.stringify(buckets)}::jsonb, ${JSON.stringify(narrowing)}::jsonb,
      ${JSON.stringify(after)}::jsonb, ${most}::int) WITH ORDINALITY AS page (id, place) ORDER BY page.place`
  return found.map(({ id }) => id)
}

/** How many of an agency's lines lie in each window, all of them; for everybody else none. */
export async function countAllLines(
  tx: Tx,
  windows: readonly LineWindow[],
  narrowing: LineNarrowing,
): Promise<number[]> {
  const counts = await tx.$queryRaw<{ place: number; lines: number }[]>`
    SELECT place, lines FROM count_lines(${JSON.stringify(windows)}::jsonb, ${JSON.stringify(narrowing)}::jsonb)`
  const byPlace = new Map(counts.map(({ place, lines }) => [place, lines]))
  return windows.map((_, place) => byPlace.get(place) ?? 0)
}

/** How many of the caller's lines lie in each window, each counted up to `most`. */
export async function countLines(tx: Tx, windows: readonly GroupWindow[], most: number): Promise<number[]> {
  const counts = await tx.$queryRaw<{ count: number }[]>`
    SELECT (SELECT count(*)::int FROM find_lines(jsonb_build_array(w.value), '{}', NULL, ${most}::int)) AS count
    FROM jsonb_array_elements(${JSON.stringify(windows)}::jsonb) WITH ORDINALITY AS w (value, place) ORDER BY w.place`
  return counts.map(({ count }) => count)
}
