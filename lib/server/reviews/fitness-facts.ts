import 'server-only'
import type { FitnessFacts, FitnessSubject } from '@/lib/domain/reviews/expert-fitness'
import type { Tx } from '../db/client'

/**
 * What decides whether experts may be given these cases: the teams of their cycles, bonds with their persons, and who had a
 * hand in their newest worksheets. Four statements whatever the number of cases. The actor must see the cases.
 */
export async function fitnessFacts(tx: Tx, cases: readonly FitnessSubject[]): Promise<FitnessFacts> {
  const cycleIds = [...new Set(cases.map(({ cycleId }) => cycleId))]
  const personIds = [...new Set(cases.map(({ personId }) => personId))]
  const teams = await tx.auditTeam.findMany({ where: { cycleId: { in: cycleIds } }, select: { cycleId: true } })
  const members = await tx.teamMember.findMany({
    where: { cycleId: { in: cycleIds }, part: 'expert', toOn: null, userId: { not: null } },
    select: { cycleId: true, userId: true, commitmentVersion: true },
  })
  const conflicts = await tx.conflictOfInterest.findMany({
    where: { personId: { in: personIds }, liftedAt: null },
    select: { userId: true, personId: true },
  })
  return {
    recordedCycles: new Set(teams.map(({ cycleId }) => cycleId)),
    members: members.flatMap(({ cycleId, userId, commitmentVersion }) =>
      userId === null ? [] : [{ cycleId, userId, signed: commitmentVersion !== null }],
    ),
    conflicts,
    hands: await handsIn(
      tx,
      cases.map(({ id }) => id),
    ),
  }
}

/** Who filled, answered or verified the newest worksheet of each case. */
async function handsIn(tx: Tx, caseIds: string[]): Promise<Map<string, Set<string>>> {
  const rows = await tx.$queryRaw<{ case_id: string; people: string[] }[]>`
    SELECT w.case_id::text, array_remove(array_agg(DISTINCT hand.id)::text[], NULL) AS people
    FROM unnest(${caseIds}::uuid[]) AS wanted (id)
    CROSS JOIN LATERAL (SELECT * FROM worksheet s WHERE s.case_id = wanted.id ORDER BY s.version DESC LIMIT 1) w
    CROSS JOIN LATERAL (
      SELECT w.author_id AS id UNION SELECT w.verified_by_id
      UNION SELECT a.answered_by_id FROM worksheet_answer a WHERE a.worksheet_id = w.id) hand
    GROUP BY w.case_id`
  return new Map(rows.map(({ case_id, people }) => [case_id, new Set(people)]))
}
