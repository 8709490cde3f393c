import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import { isId } from '@/lib/domain/is-id'
import {
  type CandidateCursor,
  type CandidateListQuery,
  writeCandidateCursor,
} from '@/lib/domain/selection/candidate-list-query'
import { requireActor } from '../auth/session'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import {
  candidateColumns,
  candidateJoins,
  type CandidateRow,
  presentCandidates,
  type RawCandidate,
} from './present-candidates'

export const PAGE_ROWS = 25

export type CandidatePage = { rows: CandidateRow[]; next: string | null }

/** One page of a cycle's long list that whoever asks may see. A 404 for who may see no candidates. */
export async function listCandidates(
  cycleId: string,
  query: CandidateListQuery,
  after: CandidateCursor | null,
): Promise<CandidatePage> {
  const actor = await requireActor()
  if (!isId(cycleId) || !mayEver(actor, 'candidate:read')) notFound()
  return asActor(actor, (tx) => pageOfCandidates(tx, actor, cycleId, query, after, { day: today() }))
}

/** The same, for a transaction and a day that the caller names; `most` rows. Three statements whatever the size. */
export async function pageOfCandidates(
  tx: Tx,
  actor: Actor,
  cycleId: string,
  query: CandidateListQuery,
  after: CandidateCursor | null,
  { day, most = PAGE_ROWS }: { day: string; most?: number },
): Promise<CandidatePage> {
  const seesScores = mayEver(actor, 'candidate_score:read')
  const { sort: asked, flag, ...filters } = query
  // A flag and the order by score tell of scores.
  const sort = seesScores ? asked : 'village'
  const filter = { cycle: cycleId, ...onlySaid(filters), ...(flag && seesScores ? { flag } : {}) }
  const from = after && (sort === asked ? JSON.stringify(after) : null)
  const found = await tx.$queryRaw<RawCandidate[]>`
    SELECT ${candidateColumns}
    FROM find_candidates(${JSON.stringify(filter)}::jsonb, ${sort}, ${from}::jsonb, ${most + 1}::int) WITH ORDINALITY AS page (id, n)
      CROSS JOIN LATERAL (SELECT * FROM candidate x WHERE x.id = page.id OFFSET 0) k ${candidateJoins} ORDER BY page.n`
  const shown = found.slice(0, most)
  const last = shown.at(-1)
  const value = last && (sort === 'score' ? String(last.score) : last.area_code)
  return {
    rows: await presentCandidates(tx, actor, shown, day),
    next: last && value !== undefined && found.length > most ? writeCandidateCursor({ value, id: last.id }) : null,
  }
}

const onlySaid = (filters: object) => Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== null))
