import 'server-only'
import { isLate, type LineStatus } from '@/lib/domain/plans/line-lifecycle'
import type { Tx } from '../db/client'

/** A response to a finding and how far it came. Dates 'YYYY-MM-DD'. */
export type ChainLine = {
  id: string
  number: number
  activity: string
  agency: string
  status: LineStatus
  deadlineOn: string
  late: boolean
  doneOn: string | null
  /** Files of proof handed in. */
  proofs: number
  verifiedOn: string | null
  /** Why it was declined, postponed, reopened. */
  reason: string | null
}

/** A confirmed finding with its responses; none and no written reason is a broken link. */
export type ChainFinding = {
  id: string
  code: string
  isPrimary: boolean
  noActionReason: string | null
  lines: ChainLine[]
}

type RawFinding = { id: string; code: string; isPrimary: boolean; noActionReason: string | null; lineIds: string[] }
type RawLine = Omit<ChainLine, 'late'>

/** The confirmed findings of a case, the primary cause first, each with the live lines that answer it. Two queries. */
export async function caseChain(tx: Tx, caseId: string, day: string): Promise<ChainFinding[]> {
  const findings = await tx.$queryRaw<RawFinding[]>`SELECT f.id::text, f.code, f.is_primary AS "isPrimary",
      f.no_action_reason AS "noActionReason",
      coalesce(array_agg(x.line_id::text) FILTER (WHERE x.line_id IS NOT NULL), '{}') AS "lineIds"
    FROM finding f LEFT JOIN plan_line_finding x ON x.finding_id = f.id
    WHERE f.case_id = ${caseId}::uuid AND f.status = 'confirmed'
    GROUP BY f.id ORDER BY f.is_primary DESC, f.code`
  const lines = await tx.$queryRaw<
    RawLine[]
  >`SELECT l.id::text, l.number, l.activity, g.local_name AS agency, l.status::text,
      l.deadline_on::text AS "deadlineOn", l.done_on::text AS "doneOn", coalesce(l.decline_reason, l.status_reason) AS reason,
      (SELECT count(*)::int FROM evidence_file e WHERE e.line_id = l.id) AS proofs,
      (SELECT max(v.checked_on)::text FROM verification v WHERE v.line_id = l.id AND v.verdict = 'verified' AND l.status = 'verified') AS "verifiedOn"
    FROM plan_line l JOIN agency g ON g.id = l.lead_agency_id
    WHERE l.case_id = ${caseId}::uuid AND l.status <> 'cancelled' ORDER BY l.number`
  return findings.map(({ lineIds, ...finding }) => ({
    ...finding,
    lines: lines.filter(({ id }) => lineIds.includes(id)).map((line) => ({ ...line, late: isLate(line, day) })),
  }))
}
