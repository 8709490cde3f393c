import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver } from '@/lib/domain/access/policy'
import type { Role } from '@/lib/domain/access/roles'
import { isId } from '@/lib/domain/is-id'
import { logAccess } from '../access/log-access'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { type ChainCheck, verifyChain } from './verify-chain'

/** Something that happened to a case: who did what, and when. `at` is an ISO instant. */
export type HistoryEntry = {
  id: string
  sequence: number
  at: string
  by: string
  role: Role
  step: string
  from: string | null
  to: string | null
  detail: Record<string, unknown>
}

export type History = { caseNumber: number; entries: HistoryEntry[]; next: number | null; check: ChainCheck }

export const PAGE_EVENTS = 30

/**
 * A page of a case's history, newest first, from before event number `before` on; and whether the chain of all its events
 * is whole. A 404 for whoever may not see the case. That it was read is logged.
 */
export async function listHistory(caseId: string, before: number | null): Promise<History> {
  const actor = await requireActor()
  if (!isId(caseId) || !mayEver(actor, 'case:read')) notFound()
  const history = await asActor(actor, (tx) => historyOf(tx, actor, caseId, before))
  return history ?? notFound()
}

/** The same, for a transaction; null where there is nothing to see. */
export async function historyOf(tx: Tx, actor: Actor, caseId: string, before: number | null): Promise<History | null> {
  const found = await tx.auditCase.findUnique({
    where: { id: caseId },
    select: { number: true, areaCode: true, access: { select: { userId: true } } },
  })
  const expertIds = found?.access.map(({ userId }) => userId) ?? []
  if (!found || !can(actor, 'case:read', { areaCode: found.areaCode, expertIds })) return null
  await logAccess(tx, actor, { what: 'history', areaCode: found.areaCode, caseId, caseNumber: found.number })
  const entries = await lastEvents(tx, caseId, PAGE_EVENTS + 1, before)
  const shown = entries.slice(0, PAGE_EVENTS)
  return {
    caseNumber: found.number,
    entries: shown,
    next: entries.length > PAGE_EVENTS ? (shown.at(-1)?.sequence ?? null) : null,
    check: await verifyChain(tx, caseId),
  }
}

type RawEvent = Omit<HistoryEntry, 'at'> & { at: Date }

/** The last events of a case, newest first, before event number `before` where one is named. */
export async function lastEvents(
  tx: Tx,
  caseId: string,
  most: number,
  before: number | null = null,
): Promise<HistoryEntry[]> {
  const rows = await tx.$queryRaw<
    RawEvent[]
  >`SELECT e.id::text, e.sequence, e.at, coalesce(u.name, '–') AS by, e.actor_role::text AS role, e.step,
      e.from_status AS "from", e.to_status AS "to", e.detail
    FROM case_event e LEFT JOIN app_user u ON u.id = e.actor_id
    WHERE e.case_id = ${caseId}::uuid AND (${before}::int IS NULL OR e.sequence < ${before}::int)
    ORDER BY e.sequence DESC LIMIT ${most}`
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}
