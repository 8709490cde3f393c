import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import { isId } from '@/lib/domain/is-id'
import type { ConflictKind } from '@/lib/domain/reviews/conflict-inputs'
import { requireActor } from '../auth/session'
import { dayOf } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'

/** Days are 'YYYY-MM-DD'; `lifted` is null while the bond is in force. */
export type Bond = {
  id: string
  expert: string
  caseId: string
  caseNumber: number
  kind: ConflictKind
  reason: string
  declaredOn: string
  declaredBy: string
  lifted: { on: string; by: string; reason: string } | null
}

export type BondPage = { actorId: string; rows: Bond[]; next: string | null }

export const BOND_ROWS = 25

/** Experts' bonds in the district, the newest first, a page at a time. A 404 for whoever lifts none. */
export async function listBonds(after: string | null): Promise<BondPage> {
  const actor = await requireActor()
  if (!mayEver(actor, 'conflict:lift')) notFound()
  return asActor(actor, (tx) => readBonds(tx, actor, after))
}

/** The same for a transaction; `after` is the last bond of the page before. Three statements whatever the size. */
export async function readBonds(tx: Tx, actor: Actor, after: string | null): Promise<BondPage> {
  const found = await tx.conflictOfInterest.findMany({
    where: after !== null && isId(after) ? { id: { lt: after } } : {},
    orderBy: { id: 'desc' },
    take: BOND_ROWS + 1,
    include: { case: { select: { number: true } } },
  })
  const page = found.slice(0, BOND_ROWS)
  const ids = page.flatMap(({ userId, declaredById, liftedById }) => [userId, declaredById, liftedById ?? []].flat())
  const people = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? '–'
  return {
    actorId: actor.id,
    rows: page.map((row) => ({
      id: row.id,
      expert: nameOf(row.userId),
      caseId: row.caseId,
      caseNumber: row.case.number,
      kind: row.kind,
      reason: row.reason,
      declaredOn: dayOf(row.declaredAt),
      declaredBy: nameOf(row.declaredById),
      lifted:
        row.liftedAt === null
          ? null
          : { on: dayOf(row.liftedAt), by: nameOf(row.liftedById), reason: row.liftReason ?? '' },
    })),
    next: found.length > BOND_ROWS ? (page.at(-1)?.id ?? null) : null,
  }
}
