import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import type { ConflictKind } from '@/lib/domain/reviews/conflict-inputs'
import type { ReviewCursor } from '@/lib/domain/reviews/review-cursor'
import { requireActor } from '../auth/session'
import { dayOf, today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { queuePage, type QueueRow } from './queue-page'

/** A review that waits for its expert. */
export type ReviewTask = QueueRow & {
  /** The expert has begun to write. */
  drafted: boolean
  /** A bond of the expert with this person is in force: the team must hand the case over. */
  bound: boolean
}

export type OwnBond = { id: string; kind: ConflictKind; reason: string; declaredOn: string; caseNumber: number | null }

export type Queue = {
  actorId: string
  rows: ReviewTask[]
  next: string | null
  /** The expert's bonds in force; the number of a case they cannot see is not theirs to know. */
  bonds: OwnBond[]
  /** Cycles for which bonds may be declared, the newest first. */
  cycles: { id: string; year: number; semester: number }[]
}

/** The expert's own queue, the most urgent first. A 404 for whoever reviews nothing. */
export async function listQueue(after: ReviewCursor | null): Promise<Queue> {
  const actor = await requireActor()
  if (!mayEver(actor, 'review:write')) notFound()
  return asActor(actor, (tx) => readQueue(tx, actor, after, today()))
}

/** The same for a transaction and a day that the caller names. Six statements whatever the size. */
export async function readQueue(tx: Tx, actor: Actor, after: ReviewCursor | null, day: string): Promise<Queue> {
  const { rows, next } = await queuePage(tx, actor, 'in_review', after, { day })
  const drafts = await tx.review.findMany({
    where: { caseId: { in: rows.map(({ id }) => id) }, expertId: actor.id, signedAt: null },
    select: { caseId: true },
  })
  const bonds = await tx.conflictOfInterest.findMany({
    where: { userId: actor.id, liftedAt: null },
    orderBy: [{ declaredAt: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { id: true, kind: true, reason: true, declaredAt: true, personId: true, caseId: true },
  })
  const seen = await tx.auditCase.findMany({
    where: { id: { in: bonds.map(({ caseId }) => caseId) } },
    select: { id: true, number: true },
  })
  const numberOf = new Map(seen.map(({ id, number }) => [id, number]))
  const drafted = new Set(drafts.map(({ caseId }) => caseId))
  const bound = new Set(bonds.map(({ personId }) => personId))
  return {
    actorId: actor.id,
    rows: rows.map((row) => ({ ...row, drafted: drafted.has(row.id), bound: bound.has(row.personId) })),
    next,
    bonds: bonds.map(({ id, kind, reason, declaredAt, caseId }) => ({
      id,
      kind,
      reason,
      declaredOn: dayOf(declaredAt),
      caseNumber: numberOf.get(caseId) ?? null,
    })),
    cycles: await tx.cycle.findMany({
      where: { closedAt: null },
      orderBy: [{ year: 'desc' }, { semester: 'desc' }],
      select: { id: true, year: true, semester: true },
    }),
  }
}
