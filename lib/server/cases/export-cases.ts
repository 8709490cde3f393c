import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import { type CaseListQuery, readCaseCursor } from '@/lib/domain/cases/case-list-query'
import { initials } from '@/lib/domain/cases/subject-name'
import { logAccess } from '../access/log-access'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import type { CaseRow } from './case-row'
import { pageOfCases } from './list-cases'

/** Few enough for constant memory, many enough for few queries. */
const BATCH_ROWS = 500

/** May this person take cases out of the application as a file? */
export function mayExport(actor: Actor): boolean {
  return mayEver(actor, 'cases:export')
}

/**
 * The cases of a list, batch by batch, as long as its reader keeps asking. Children are initials unless `named`, and even
 * then for whoever may know no names. Each batch is logged with its count in the transaction that reads it, so that a
 * file broken off halfway is logged for what it holds. Throws for whoever may not export: ask `mayExport` first.
 */
export async function* exportCases(
  actor: Actor,
  query: CaseListQuery,
  { named, batch = BATCH_ROWS }: { named: boolean; batch?: number },
): AsyncGenerator<CaseRow[]> {
  if (!mayExport(actor)) throw new Error(`${actor.role} may not export cases`)
  const day = today()
  let before = 0
  let after: string | null = ''
  while (after !== null) {
    const cursor = readCaseCursor(query.sort, after)
    const from = before + 1
    const page: { rows: CaseRow[]; next: string | null } = await asActor(actor, async (tx) => {
      const read = await pageOfCases(tx, actor, query, cursor, { day, most: batch })
      const count = `${read.rows.length} (${from}–${from + read.rows.length - 1})`
      const reason = read.rows.length === 0 ? '0' : `${count}${named ? ', nama lengkap' : ''}`
      await logAccess(tx, actor, { what: 'export', areaCode: actor.areaCode, reason })
      return read
    })
    before += page.rows.length
    after = page.next
    yield named ? page.rows : page.rows.map((row) => ({ ...row, name: initials(row.name) }))
  }
}
