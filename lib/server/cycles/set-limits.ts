import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { dueDates } from '@/lib/domain/cycles/deadlines'
import type { SetLimitsInput } from '@/lib/domain/cycles/inputs'
import { CYCLE_STAGES } from '@/lib/domain/cycles/stages'
import { done, type Outcome } from '@/lib/domain/outcome'
import { dateColumn, dayOf, isoDate } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { limitsOf } from './limits-of'
import { type LockedCycle, lockCycle } from './lock-cycle'
import { writeCycleEvent } from './write-cycle-event'

/**
 * Sets how many days each stage may take in the district, for this cycle's deadlines (where `reschedule` asks for it) and
 * for every cycle opened later. Refuses: not_found, forbidden, cycle_closed.
 */
export function setLimits(actor: Actor, input: SetLimitsInput): Promise<Outcome> {
  return runOnce(actor, 'setLimits', input.commandId, async (tx) => {
    const locked = await lockCycle(tx, actor, input.cycleId, 'cycle:change_settings', 'change_settings')
    if (!locked.ok) return locked
    const cycle = locked.value
    const before = await limitsOf(tx, cycle.areaCode)
    const changed = CYCLE_STAGES.filter((stage) => input[stage] !== before[stage])
    const changedAt = new Date()
    for (const stage of changed) {
      const data = { days: input[stage], changedById: actor.id, changedAt }
      const key = { areaCode: cycle.areaCode, stage }
      await tx.stageLimit.upsert({ where: { areaCode_stage: key }, create: { ...key, ...data }, update: data })
    }
    if (input.reschedule) await reschedule(tx, cycle)
    await writeCycleEvent(tx, actor, {
      cycleId: cycle.id,
      areaCode: cycle.areaCode,
      step: 'cycle.set_limits',
      detail: {
        limits: Object.fromEntries(changed.map((stage) => [stage, input[stage]])),
        rescheduled: input.reschedule,
      },
    })
    return done
  })
}

/** Counts the deadlines anew from the day the cycle entered the stage it stands in; what was left keeps its own. */
async function reschedule(tx: Tx, cycle: LockedCycle): Promise<void> {
  const key = { cycleId: cycle.id, stage: cycle.stage }
  const now = await tx.cycleStageStamp.findUnique({ where: { cycleId_stage: key }, select: { enteredAt: true } })
  const from = now?.enteredAt ? dayOf(now.enteredAt) : isoDate(cycle.startsOn)
  // At most as many as there are stages.
  for (const { stage, dueOn } of dueDates(await limitsOf(tx, cycle.areaCode), cycle.stage, from)) {
    const data = { dueOn: dateColumn(dueOn) }
    const { count } = await tx.cycleStageStamp.updateMany({ where: { cycleId: cycle.id, stage }, data })
    if (count === 0)
      await tx.cycleStageStamp.createMany({ data: [{ cycleId: cycle.id, areaCode: cycle.areaCode, stage, ...data }] })
  }
}
