import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import type { CaseCursor, CaseSort } from '@/lib/domain/cases/case-filter'
import { caseFilterOf, type CaseListQuery, writeCaseCursor } from '@/lib/domain/cases/case-list-query'
import { seesNames } from '@/lib/domain/cases/subject-name'
import { requireActor } from '../auth/session'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { caseColumns, caseJoins, type CaseRow, presentCases, type RawCase } from './case-row'

export const PAGE_ROWS = 25

export type CasePage = { rows: CaseRow[]; next: string | null }

/** One page of the cases that whoever asks may see, narrowed and ordered by `query`. A 404 for who may read no case. */
export async function listCases(query: CaseListQuery, after: CaseCursor | null): Promise<CasePage> {
  const actor = await requireActor()
  if (!mayEver(actor, 'case:read')) notFound()
  return asActor(actor, (tx) => pageOfCases(tx, actor, query, after, { day: today() }))
}

/** The same, for a transaction and a day that the caller names; `most` rows. Two queries whatever the size. */
export async function pageOfCases(
  tx: Tx,
  actor: Actor,
  query: CaseListQuery,
  after: CaseCursor | null,
  { day, most = PAGE_ROWS }: { day: string; most?: number },
): Promise<CasePage> {
  const filter = caseFilterOf(query, day, seesNames(actor))
  if (!filter) return { rows: [], next: null }
  const found = await tx.$queryRaw<RawCase[]>`SELECT ${caseColumns}
    FROM find_cases(${JSON.stringify(filter)}::jsonb, ${query.sort}, ${after && JSON.stringify(after)}::jsonb, ${most + 1}::int)
      WITH ORDINALITY AS page (id, n) JOIN audit_case c ON c.id = page.id ${caseJoins} ORDER BY page.n`
  const shown = found.slice(0, most)
  const last = shown.at(-1)
  return {
    rows: await presentCases(tx, actor, shown, day),
    next: last && found.length > most ? writeCaseCursor({ value: orderValue(query.sort, last), id: last.id }) : null,
  }
}

function orderValue(sort: CaseSort, { status_at, last_zlen, next_due_on }: RawCase): string | null {
  if (sort === 'z') return last_zlen
  return sort === 'due' ? next_due_on : status_at.toISOString()
}
