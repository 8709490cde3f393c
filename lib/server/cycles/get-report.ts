import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver } from '@/lib/domain/access/policy'
import { SCOPE_OF } from '@/lib/domain/access/roles'
import type { ReportFigures } from '@/lib/domain/cycles/report-figures'
import { nextStage } from '@/lib/domain/cycles/stages'
import { isId } from '@/lib/domain/is-id'
import { requireActor } from '../auth/session'
import { isoDate, today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { unfinishedOf } from './carry-lines'
import { type CycleHead, readCycle } from './read-cycle'
import { reportFigures } from './report-figures'

export type SentReport = { sentOn: string; sentTo: string; note: string | null; sentBy: string | null }

export type ReportPage = {
  cycle: CycleHead
  /** As they were sent, or as they stand today; null where the reader sees no cases and none was sent. */
  figures: ReportFigures | null
  sent: SentReport | null
  /** Lines that would be carried on, or still can be. */
  unfinished: number
  maySend: boolean
  mayCarry: boolean
  aggregates: boolean
}

/** The report of a cycle: sent and frozen, or as it would be sent today. A 404 for whoever may not read the cycle. */
export async function getReport(cycleId: string): Promise<ReportPage> {
  const actor = await requireActor()
  if (!isId(cycleId) || !mayEver(actor, 'cycle:read')) notFound()
  return (await asActor(actor, (tx) => reportOf(tx, actor, cycleId, today()))) ?? notFound()
}

/** The same, for a transaction and a day that the caller names; null where there is nothing to see. */
export async function reportOf(tx: Tx, actor: Actor, cycleId: string, day: string): Promise<ReportPage | null> {
  const cycle = await readCycle(tx, cycleId)
  if (!cycle || !can(actor, 'cycle:read', { areaCode: cycle.areaCode })) return null
  const { areaCode } = cycle
  const aggregates = SCOPE_OF[actor.role] === 'aggregate'
  const sent = await tx.cycleReport.findUnique({ where: { cycleId } })
  const sender = sent && (await tx.user.findUnique({ where: { id: sent.sentById }, select: { name: true } }))
  const closed = cycle.closedOn !== null
  return {
    cycle,
    figures: await figuresOf(tx, actor, cycle, sent?.figures ?? null, day),
    sent: sent && {
      sentOn: isoDate(sent.sentOn),
      sentTo: sent.sentTo,
      note: sent.note,
      sentBy: sender?.name ?? null,
    },
    unfinished: aggregates ? 0 : await countUnfinished(tx, cycleId),
    maySend: !closed && nextStage(cycle.stage) === null && can(actor, 'cycle:send_report', { areaCode }),
    mayCarry: closed && can(actor, 'cycle:carry_lines', { areaCode }),
    aggregates,
  }
}

/** What was sent stays as it was; what was not is counted, for those who see all of it. */
async function figuresOf(tx: Tx, actor: Actor, cycle: CycleHead, sent: unknown, day: string) {
  if (sent !== null) return 'shares' in (sent as object) ? (sent as ReportFigures) : null
  return SCOPE_OF[actor.role] === 'aggregate' ? null : reportFigures(tx, actor, cycle, day)
}

async function countUnfinished(tx: Tx, cycleId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM plan_line l WHERE ${unfinishedOf(cycleId)}`
  return row?.n ?? 0
}
