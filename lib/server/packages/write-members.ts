import 'server-only'
import type { Tx } from '../db/client'
import type { PlannedMembers } from './plan-members'

/** Writes who is a member with which share, and what each line has of the budget: the same few statements for a hundred. */
export async function writeMembers(
  tx: Tx,
  { id, agencyId }: { id: string; agencyId: string },
  { members, changed, left }: PlannedMembers,
): Promise<void> {
  const rows = members.map(({ lineId, caseId, areaCode, volume, shareRp }) => ({
    line: lineId,
    case: caseId,
    area: areaCode,
    volume,
    // As text: JSON knows no whole number this large.
    share: shareRp.toString(),
  }))
  await tx.workPackageLine.updateMany({
    where: { packageId: id, lineId: { in: left }, leftAt: null },
    data: { leftAt: new Date(), leftWhy: 'taken_out' },
  })
  await tx.$executeRaw`INSERT INTO work_package_line (package_id, line_id, case_id, area_code, agency_id, volume)
    SELECT ${id}::uuid, m.line, m."case", m.area, ${agencyId}::uuid, m.volume
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS m (line uuid, "case" uuid, area text, volume numeric)
    ON CONFLICT (package_id, line_id) DO UPDATE SET volume = excluded.volume, left_at = NULL, left_why = NULL`
  await tx.$executeRaw`UPDATE plan_line l SET allocated_rp = m.share::bigint
    FROM jsonb_to_recordset(${JSON.stringify(rows.filter(({ line }) => changed.includes(line)))}::jsonb) AS m (line uuid, share text)
    WHERE l.id = m.line`
}
