import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { lockCycle } from '../cycles/lock-cycle'
import type { Tx } from '../db/client'

const COLUMNS = {
  id: true,
  cycleId: true,
  areaCode: true,
  userId: true,
  name: true,
  part: true,
  fromOn: true,
  toOn: true,
  commitmentVersion: true,
} as const

/**
 * Somebody in a team, with the cycle locked, for whoever manages the team. Refuses: not_found, forbidden, cycle_closed,
 * member_left (whoever left is no longer changed).
 */
export async function heldMember(tx: Tx, actor: Actor, memberId: string) {
  const found = await tx.teamMember.findUnique({ where: { id: memberId }, select: { cycleId: true } })
  if (!found) return refuse('not_found')
  const cycle = await lockCycle(tx, actor, found.cycleId, 'team:manage', 'change_team')
  if (!cycle.ok) return cycle
  const member = await tx.teamMember.findUniqueOrThrow({ where: { id: memberId }, select: COLUMNS })
  return member.toOn === null ? doneWith(member) : refuse('member_left')
}

export type HeldMember = Extract<Awaited<ReturnType<typeof heldMember>>, Outcome<unknown> & { ok: true }>['value']
