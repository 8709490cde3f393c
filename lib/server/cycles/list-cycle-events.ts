import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver } from '@/lib/domain/access/policy'
import type { Role } from '@/lib/domain/access/roles'
import { isId } from '@/lib/domain/is-id'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { type CycleHead, readCycle } from './read-cycle'

/** Something that happened in a cycle. `at` is an ISO instant. */
export type CycleEntry = {
  id: string
  sequence: number
  at: string
  by: string
  role: Role
  step: string
  from: string | null
  to: string | null
  /** What the step was about, as it was written down. */
  detail: Record<string, unknown>
}

export type CycleHistory = { cycle: CycleHead; entries: CycleEntry[]; next: number | null }

const PAGE_EVENTS = 30

/** A page of a cycle's history, newest first, from before event number `before` on. A 404 for whoever does not run cycles. */
export async function listCycleEvents(cycleId: string, before: number | null): Promise<CycleHistory> {
  const actor = await requireActor()
  if (!isId(cycleId) || !mayEver(actor, 'cycle:advance')) notFound()
  return (await asActor(actor, (tx) => cycleHistoryOf(tx, actor, cycleId, before))) ?? notFound()
}

/** The same, for a transaction; null where there is nothing to see. */
export async function cycleHistoryOf(
  tx: Tx,
  actor: Actor,
  cycleId: string,
  before: number | null,
): Promise<CycleHistory | null> {
  const cycle = await readCycle(tx, cycleId)
  if (!cycle || !can(actor, 'cycle:advance', { areaCode: cycle.areaCode })) return null
  const rows = await tx.$queryRaw<(Omit<CycleEntry, 'at'> & { at: Date })[]>`
    SELECT e.id::text, e.sequence, e.at, coalesce(u.name, '–') AS by, e.actor_role::text AS role, e.step,
      e.from_status AS "from", e.to_status AS "to", e.detail
    FROM cycle_event e LEFT JOIN app_user u ON u.id = e.actor_id
    WHERE e.cycle_id = ${cycleId}::uuid AND (${before}::int IS NULL OR e.sequence < ${before}::int)
    ORDER BY e.sequence DESC LIMIT ${PAGE_EVENTS + 1}`
  const shown = rows.slice(0, PAGE_EVENTS)
  return {
    cycle,
    entries: shown.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() })),
    next: rows.length > PAGE_EVENTS ? (shown.at(-1)?.sequence ?? null) : null,
  }
}
