import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { advanceFrom } from '@/lib/domain/cycles/course'
import { blocksOf } from '@/lib/domain/cycles/gate'
import type { LeaveStageInput } from '@/lib/domain/cycles/inputs'
import { type CycleStage, leadsStage } from '@/lib/domain/cycles/stages'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { today } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { movedOnBy } from '../history/moved-on'
import { gateFacts } from './gate-facts'
import { lockCycle } from './lock-cycle'
import { moveStage } from './move-stage'

/**
 * Takes a cycle out of the stage the sender saw it in, into the next one. Its gate is asked again here, with the cycle
 * locked. Refuses: not_found, forbidden, cycle_closed, moved_on (somebody was quicker: who and when),
 * stage_led_by_others, gate_closed, not_last_stage (the last one is left by the report alone).
 */
export function leaveStage(actor: Actor, input: LeaveStageInput): Promise<Outcome<{ stage: CycleStage }>> {
  const { commandId, cycleId, stage, note } = input
  return runOnce(actor, 'leaveStage', commandId, async (tx) => {
    const locked = await lockCycle(tx, actor, cycleId, 'cycle:advance', 'advance')
    if (!locked.ok) return locked
    const cycle = locked.value
    if (cycle.stage !== stage) return leftBy(tx, cycleId, stage)
    if (!leadsStage(actor.role, stage)) return refuse('stage_led_by_others', { stage })

    const facts = await gateFacts(tx, cycle, stage, today())
    const advance = advanceFrom({ stage: cycle.stage, closedAt: cycle.closedAt?.toISOString() ?? null }, stage, facts)
    if (!advance.ok) {
      if (advance.reason === 'needs_report') return refuse('not_last_stage', { stage })
      return refuse('gate_closed', { count: String(blocksOf(facts).length) })
    }
    await moveStage(tx, actor, cycle, advance.to, { note, at: new Date() })
    return doneWith({ stage: advance.to })
  })
}

/** Who left the stage, and when; a stage that was never left was never come to. */
async function leftBy(tx: Tx, cycleId: string, stage: CycleStage) {
  const stamp = await tx.cycleStageStamp.findUnique({ where: { cycleId_stage: { cycleId, stage } } })
  return stamp?.leftAt && stamp.leftById ? movedOnBy(tx, stamp.leftById, stamp.leftAt) : refuse('moved_on')
}
