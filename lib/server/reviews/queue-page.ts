import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { type ReviewCursor, writeReviewCursor } from '@/lib/domain/reviews/review-cursor'
import { caseColumns, caseJoins, type CaseRow, presentCases, type RawCase } from '../cases/case-row'
import type { Tx } from '../db/client'

export const QUEUE_ROWS = 25

/** A case in a queue, the most urgent first. `signs` say why, with `severity` points together. */
export type QueueRow = CaseRow & { cycleId: string; personId: string; severity: number; signs: string[] }

type Raw = RawCase & { cycle_id: string; severity: number; severity_signs: string[] }

/**
 * A page of the cases in a status that the actor may see, the gravest first, then who waits longest. Two statements whatever
 * the size.
 */
export async function queuePage(
  tx: Tx,
  actor: Actor,
  status: 'verified' | 'in_review',
  after: ReviewCursor | null,
  { day, most = QUEUE_ROWS }: { day: string; most?: number },
): Promise<{ rows: QueueRow[]; next: string | null }> {
  const found = await tx.$queryRaw<Raw[]>`SELECT ${caseColumns}, c.cycle_id::text, c.severity, c.severity_signs
    FROM find_reviews(${status}::"CaseStatus", ${after && JSON.stringify(after)}::jsonb, ${most + 1}::int)
      WITH ORDINALITY AS page (id, n) JOIN audit_case c ON c.id = page.id ${caseJoins} ORDER BY page.n`
  const raws = found.slice(0, most)
  const last = raws.at(-1)
  const rawOf = new Map(raws.map((raw) => [raw.id, raw]))
  const rows = (await presentCases(tx, actor, raws, day)).flatMap((row) => {
    const raw = rawOf.get(row.id)
    if (!raw) return []
    const { cycle_id: cycleId, person_id: personId, severity, severity_signs: signs } = raw
    return [{ ...row, cycleId, personId, severity, signs }]
  })
  const next =
    last && found.length > most ? { severity: last.severity, since: last.status_at.toISOString(), id: last.id } : null
  return { rows, next: next && writeReviewCursor(next) }
}
