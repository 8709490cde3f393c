import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Tx } from '../db/client'
import type { Some } from './people-tasks'
import { MOST_SHOWN } from './task-limits'

/** A team the person is in whose commitment they have not signed; the id is the cycle's. */
export type CommitmentToSign = { id: string; year: number; semester: number }

/** The commitments of running cycles that wait for this person's own signature, the newest cycle first. One statement. */
export async function commitmentsToSign(tx: Tx, actor: Actor): Promise<Some<CommitmentToSign>> {
  const unsigned = await tx.teamMember.findMany({
    where: { userId: actor.id, toOn: null, commitmentVersion: null, cycle: { closedAt: null } },
    orderBy: { createdAt: 'desc' },
    select: { cycle: { select: { id: true, year: true, semester: true } } },
  })
  return { count: unsigned.length, first: unsigned.slice(0, MOST_SHOWN).map(({ cycle }) => cycle) }
}
