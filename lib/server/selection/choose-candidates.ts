import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { hasReached } from '@/lib/domain/cycles/stages'
import { doneWith, type Outcome, type Refusal, refuse } from '@/lib/domain/outcome'
import type { ChooseCandidatesInput } from '@/lib/domain/selection/decide-candidates-input'
import { moveCase } from '../cases/move-case'
import { openCandidate } from '../cases/open-candidate'
import { lockCycle } from '../cycles/lock-cycle'
import { writeCycleEvent } from '../cycles/write-cycle-event'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import type { Prisma } from '../generated/client'
import { movedOnBy } from '../history/moved-on'
import { lockPerson } from '../people/lock-person'
import { type Exceeded, exceededQuotas, quotaParams } from './check-quota'
import { settleCandidate } from './settle-candidate'

/** How many were taken into the audit, and why the others were not: a code of a refusal and how many it stopped. */
export type Chosen = { chosen: number; left: { code: string; count: number }[] }

/**
 * Takes candidates into the audit: each becomes a case of the cycle, proposed and selected in one act, or its case is
 * selected where it has one. What stands in the way of one stops that one alone. Refuses: not_found, forbidden,
 * cycle_closed, stage_not_reached, quota_exceeded (with the figures; not with a written reason), and, where not one could be
 * chosen, why the only one was not or none_chosen.
 */
export function chooseCandidates(actor: Actor, input: ChooseCandidatesInput): Promise<Outcome<Chosen>> {
  const { commandId, cycleId, candidates: ids, overrideReason } = input
  return runOnce<Chosen>(actor, 'chooseCandidates', commandId, async (tx) => {
    const locked = await lockCycle(tx, actor, cycleId, 'candidate:decide', 'propose')
    if (!locked.ok) return locked
    const { stage, areaCode } = locked.value
    if (!hasReached(stage, 'S2_SELECTION')) return refuse('stage_not_reached', { stage })

    const rows = await tx.candidate.findMany({ where: { id: { in: ids }, cycleId }, select: columns })
    if (rows.length !== ids.length) return refuse('not_found')
    if (!rows.every((row) => can(actor, 'candidate:decide', { areaCode: row.areaCode }))) return refuse('forbidden')
    const [only] = rows
    if (rows.length === 1 && only && only.status !== 'listed') return alreadyDecided(tx, only)

    const open = rows.filter(({ status }) => status === 'listed')
    const exceeded = await exceededQuotas(tx, locked.value, open)
    if (exceeded[0] && overrideReason === null) return refuse('quota_exceeded', await quotaParams(tx, exceeded[0]))

    const refusals: Refusal[] = []
    let chosen = 0
    for (const row of open) {
      const taken = await take(
        tx,
        actor,
        row,
        input,
        exceeded.filter((one) => coversRow(one, row)),
      )
      if (taken.ok) chosen += 1
      else refusals.push(taken.refusal)
    }
    if (chosen === 0) return noneChosen(refusals)

    const left = tally([...refusals.map(({ code }) => code), ...rows.slice(open.length).map(() => 'candidate_decided')])
    const detail = { chosen, left: rows.length - chosen, reason: input.reasonCode, override: exceeded.length > 0 }
    await writeCycleEvent(tx, actor, { cycleId, areaCode, step: 'candidates.choose', detail })
    return doneWith({ chosen, left })
  })
}

const columns = {
  id: true,
  cycleId: true,
  personId: true,
  areaCode: true,
  group: true,
  score: true,
  status: true,
  caseId: true,
  decidedById: true,
  decidedAt: true,
} as const satisfies Prisma.CandidateSelect

type Row = Prisma.CandidateGetPayload<{ select: typeof columns }>

const coversRow = (exceeded: Exceeded, row: Row) =>
  exceeded.group === row.group && row.areaCode.startsWith(exceeded.areaCode)

/** Who else decided about the candidate, and when. */
function alreadyDecided(tx: Tx, { decidedById, decidedAt }: Row) {
  return decidedById && decidedAt ? movedOnBy(tx, decidedById, decidedAt) : refuse('candidate_decided')
}

/** One candidate; a refusal comes before anything was written. */
async function take(
  tx: Tx,
  actor: Actor,
  row: Row,
  { reasonCode, note, overrideReason }: ChooseCandidatesInput,
  exceeded: readonly Exceeded[],
): Promise<Outcome<unknown>> {
  let { caseId } = row
  if (caseId === null) {
    await lockPerson(tx, row.personId)
    const { personId, group } = row
    const proposed = await openCandidate(tx, actor, { personId, group, reason: reasonCode, note })
    if (!proposed.ok) return proposed
    ;({ caseId } = proposed.value)
  }
  const moved = await moveCase(tx, actor, caseId, 'select', { detail: { score: row.score, ...(note ? { note } : {}) } })
  if (!moved.ok) return moved
  const beyond = exceeded.length > 0
  const figures = exceeded.map(({ areaCode, group, quota, chosen, more }) => ({ areaCode, group, quota, chosen, more }))
  const settled = await settleCandidate(tx, actor, row, 'choose', {
    reasonCode,
    note,
    caseId,
    overrideReason: beyond ? overrideReason : null,
    ...(beyond ? { figures: { exceeded: figures } } : {}),
  })
  // The cycle is locked, so nobody else can have decided meanwhile.
  if (!settled) throw new Error(`candidate ${row.id} could not be settled`)
  return moved
}

function noneChosen(refusals: readonly Refusal[]) {
  const [first] = refusals
  if (refusals.length === 1 && first) return { ok: false as const, refusal: first }
  const [most] = tally(refusals.map(({ code }) => code))
  return refuse('none_chosen', { count: String(refusals.length), why: most?.code ?? 'candidate_decided' })
}

/** Codes with how often each came, the most frequent first. */
function tally(codes: readonly string[]): Chosen['left'] {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => ({ code, count })).toSorted((a, b) => b.count - a.count)
}
