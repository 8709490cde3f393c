import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { SetStageDueInput } from '@/lib/domain/cycles/inputs'
import { stageIndex } from '@/lib/domain/cycles/stages'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { dateColumn, isoDate } from '../clock'
import { runOnce } from '../db/run-once'
import { lockCycle } from './lock-cycle'
import { writeCycleEvent } from './write-cycle-event'

/**
 * Gives one stage a deadline of its own. The deadline of a stage that was left stays. Refuses: not_found, forbidden,
 * cycle_closed, moved_on, invalid_fields (before the cycle begins).
 */
export function setStageDue(actor: Actor, { commandId, cycleId, stage, dueOn }: SetStageDueInput): Promise<Outcome> {
  return runOnce(actor, 'setStageDue', commandId, async (tx) => {
    const locked = await lockCycle(tx, actor, cycleId, 'cycle:change_settings', 'change_settings')
    if (!locked.ok) return locked
    const cycle = locked.value
    if (stageIndex(stage) < stageIndex(cycle.stage)) return refuse('moved_on')
    if (dueOn < isoDate(cycle.startsOn)) return refuse('invalid_fields', { dueOn: 'date_order' })
    const key = { cycleId, stage }
    const data = { dueOn: dateColumn(dueOn) }
    const before = await tx.cycleStageStamp.findUnique({ where: { cycleId_stage: key }, select: { dueOn: true } })
    if (before) await tx.cycleStageStamp.updateMany({ where: key, data })
    else await tx.cycleStageStamp.createMany({ data: [{ ...key, areaCode: cycle.areaCode, ...data }] })
    await writeCycleEvent(tx, actor, {
      cycleId,
      areaCode: cycle.areaCode,
      step: 'stage.set_due',
      detail: { stage, dueOn, before: before ? isoDate(before.dueOn) : null },
    })
    return done
  })
}
