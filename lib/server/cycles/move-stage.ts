import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { CycleStage } from '@/lib/domain/cycles/stages'
import type { Tx } from '../db/client'
import type { LockedCycle } from './lock-cycle'
import { writeCycleEvent } from './write-cycle-event'

type Move = { note: string | null; at: Date }

/**
 * Leaves the stage a locked cycle stands in and enters the next one in the same moment; null ends the cycle. The only
 * writer of `cycle.stage` and of the stamps. Cycles from before the stages have no stamps: they are made as they are needed.
 */
export async function moveStage(
  tx: Tx,
  actor: Actor,
  cycle: LockedCycle,
  to: CycleStage | null,
  { note, at }: Move,
): Promise<void> {
  await stampOf(tx, cycle, cycle.stage, actor, at)
  await tx.cycleStageStamp.updateMany({
    where: { cycleId: cycle.id, stage: cycle.stage, leftAt: null },
    data: { leftAt: at, leftById: actor.id, note },
  })
  if (to !== null) await stampOf(tx, cycle, to, actor, at)
  await tx.cycle.updateMany({ where: { id: cycle.id }, data: to === null ? { closedAt: at } : { stage: to } })
  await writeCycleEvent(tx, actor, {
    cycleId: cycle.id,
    areaCode: cycle.areaCode,
    step: to === null ? 'cycle.close' : 'stage.leave',
    from: cycle.stage,
    to: to ?? 'closed',
    detail: note === null ? {} : { note },
  })
}

/** The stage is entered, where nobody entered it before. */
async function stampOf(tx: Tx, cycle: LockedCycle, stage: CycleStage, actor: Actor, at: Date): Promise<void> {
  const key = { cycleId: cycle.id, stage }
  const entered = { enteredAt: at, enteredById: actor.id }
  const { count } = await tx.cycleStageStamp.updateMany({ where: { ...key, enteredAt: null }, data: entered })
  if (count > 0) return
  await tx.cycleStageStamp.createMany({
    data: [{ ...key, areaCode: cycle.areaCode, dueOn: cycle.endsOn, ...entered }],
    skipDuplicates: true,
  })
}
