import 'server-only'
import type { Tx } from '../db/client'
import { type Grounds, loadGrounds, type VerifiedSheet } from '../worksheets/load-grounds'

type Sheet = VerifiedSheet & { number: number }

const BATCH = 250
const FIRST = '00000000-0000-0000-0000-000000000000'

/** The cases of a cycle whose worksheet was verified, each with what the rules look at; some are read at a time. */
export async function* sheetsOf(tx: Tx, cycleId: string): AsyncGenerator<[Sheet, Grounds]> {
  let after: string | null = FIRST
  while (after !== null) {
    const sheets: Sheet[] = await tx.$queryRaw`
      SELECT c.id::text AS "caseId", c.number, c.person_id::text AS "personId", c.case_group::text AS "group",
        w.id::text AS "worksheetId", w.definition_code AS "definitionCode", w.definition_version AS "definitionVersion",
        w.submitted_at AS "submittedAt", w.verified_at AS "verifiedAt"
      FROM audit_case c CROSS JOIN LATERAL
        (SELECT * FROM worksheet v WHERE v.case_id = c.id ORDER BY v.version DESC LIMIT 1) w
      WHERE c.cycle_id = ${cycleId}::uuid AND c.id > ${after}::uuid AND w.status = 'verified' AND w.verified_at IS NOT NULL
      ORDER BY c.id LIMIT ${BATCH}`
    const grounds = await loadGrounds(tx, sheets)
    for (const sheet of sheets) {
      const found = grounds.get(sheet.caseId)
      if (found) yield [sheet, found]
    }
    after = sheets.length < BATCH ? null : (sheets.at(-1)?.caseId ?? null)
  }
}

/** How many cases of a cycle the rules have looked at, and how many they have still to look at. */
export async function verifiedCount(tx: Tx, cycleId: string): Promise<{ looked: number; waiting: number }> {
  const looked = await tx.auditCase.count({ where: { cycleId, catalogueAt: { not: null } } })
  const waiting = await tx.auditCase.count({
    where: { cycleId, catalogueAt: null, status: { in: ['selected', 'worksheet', 'submitted', 'returned'] } },
  })
  return { looked, waiting }
}
