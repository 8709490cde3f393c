import 'server-only'
import type { CandidateSource, CandidateStatus } from '@/lib/domain/selection/candidate-status'
import type { VillageRank } from '@/lib/domain/selection/common-parts'
import { type Explanation, explanationOf } from '@/lib/domain/selection/explanation'
import type { Tx } from '../db/client'
import type { ListedPerson } from './listed-people'

/** Rows of one statement: enough to be quick, few enough for a parameter of a few megabytes. */
const ROWS_AT_ONCE = 5_000

type Row = {
  /** Where they are on the list already. */
  id: string | null
  person_id: string
  area_code: string
  case_group: string
  source: CandidateSource
  referral_reason: string | null
  score: number
  explanation: Explanation
  flags: string[]
  completeness: number
  status: CandidateStatus
  reason_code: string | null
  case_id: string | null
}

/**
 * Puts people onto a cycle's list with their scores, or brings the scores of those who are on it up to date; gives how
 * many of them are listed. Whoever was decided about keeps the score that was decided on. New are those at risk, and those
 * with a case in this cycle.
 */
export async function writeCandidates(
  tx: Tx,
  cycleId: string,
  people: readonly ListedPerson[],
  ranks: ReadonlyMap<string, VillageRank>,
): Promise<number> {
  const rows = people.flatMap((person) => rowOf(person, ranks.get(person.areaCode) ?? null) ?? [])
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE)
    await updateRows(
      tx,
      some.filter(({ id }) => id !== null),
    )
    await addRows(
      tx,
      cycleId,
      some.filter(({ id }) => id === null),
    )
  }
  return rows.filter(({ status }) => status === 'listed').length
}

function rowOf(person: ListedPerson, village: VillageRank | null): Row | null {
  const { candidate, case: made } = person
  if (candidate && candidate.status !== 'listed') return null
  const scored = person.scored(village)
  if (!candidate && !made && scored.flags.length === 0) return null
  // A case of this cycle without a row here was proposed before the list was made.
  const status = !candidate && made && made.status !== 'candidate' ? 'chosen' : 'listed'
  const referred = !candidate && made !== null
  return {
    id: candidate?.id ?? null,
    person_id: person.personId,
    area_code: person.areaCode,
    case_group: person.group,
    // Of whoever is on the list, source and reason stay as they are.
    source: referred ? 'referral' : 'measurement',
    referral_reason: referred ? made.reason : null,
    score: scored.score,
    explanation: explanationOf(scored),
    flags: scored.flags,
    completeness: scored.completeness,
    status,
    reason_code: status === 'chosen' && made ? made.reason : null,
    case_id: made?.id ?? null,
  }
}

/** Whoever has a case stays in its group; the others come to the group that fits them now. */
async function updateRows(tx: Tx, rows: Row[]): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw`
    UPDATE candidate k SET case_group = r.case_group, score = r.score, explanation = r.explanation, flags = r.flags,
      completeness = r.completeness, scored_at = now()
    FROM (SELECT k.id, CASE WHEN k.case_id IS NULL THEN r.case_group::"CaseGroup" ELSE k.case_group END AS case_group, r.score,
            r.explanation, r.flags, r.completeness
          FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            AS r (id uuid, case_group text, score integer, explanation jsonb, flags text[], completeness numeric)
          JOIN candidate k ON k.id = r.id) AS r
    WHERE k.id = r.id AND k.status = 'listed'
      AND (k.score, k.case_group, k.flags, k.explanation) IS DISTINCT FROM (r.score, r.case_group, r.flags, r.explanation)`
}

/** Whoever was named at the same moment by somebody else is left as they are. */
async function addRows(tx: Tx, cycleId: string, rows: Row[]): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO candidate (cycle_id, person_id, area_code, district_code, case_group, source, referral_reason, score, explanation,
      flags, completeness, status, reason_code, decided_at, case_id)
    SELECT ${cycleId}::uuid, r.person_id, r.area_code, left(r.area_code, 5), r.case_group::"CaseGroup", r.source::"CandidateSource",
      r.referral_reason, r.score, r.explanation, r.flags, r.completeness, r.status::"CandidateStatus", r.reason_code,
      CASE WHEN r.status <> 'listed' THEN now() END, r.case_id
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (person_id uuid, area_code text, case_group text, source text,
      referral_reason text, score integer, explanation jsonb, flags text[], completeness numeric, status text, reason_code text, case_id uuid)
    ON CONFLICT DO NOTHING`
}
