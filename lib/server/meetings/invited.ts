import 'server-only'
import { isDissemination, type MeetingKind } from '@/lib/domain/meetings/meeting-kinds'
import { linesOfCycle } from '../cycles/lines-of-cycle'
import type { Tx } from '../db/client'

export type Invited = { userId: string | null; name: string; position: string; agencyId: string | null }

/**
 * Who sits in a meeting of this kind by what is known: the team of the cycle as it is on that day, and where agencies answer,
 * the planners of those that lead a line the cycle is about, carried ones too. Nobody twice.
 */
export async function invitedTo(
  tx: Tx,
  cycle: { id: string; areaCode: string },
  kind: MeetingKind,
  heldOn: Date,
): Promise<Invited[]> {
  const members = await tx.teamMember.findMany({
    where: { cycleId: cycle.id, fromOn: { lte: heldOn }, OR: [{ toOn: null }, { toOn: { gte: heldOn } }] },
    orderBy: [{ part: 'asc' }, { name: 'asc' }],
    select: { userId: true, name: true, position: true },
  })
  const team = members.map((member) => ({ ...member, agencyId: null }))
  if (!isDissemination(kind)) return team
  const planners = await tx.$queryRaw<Invited[]>`
    SELECT u.id AS "userId", u.name, coalesce(u.title, a.local_name) AS position, a.id AS "agencyId"
    FROM agency a JOIN app_user u ON u.agency_id = a.id AND u.closed_at IS NULL
    WHERE a.id IN (SELECT l.lead_agency_id FROM plan_line l WHERE ${linesOfCycle(cycle.id)})
    ORDER BY a.local_name, u.name`
  const known = new Set(team.map(({ userId }) => userId))
  return [...team, ...planners.filter(({ userId }) => !known.has(userId))]
}
