import 'server-only'
import { type Actor, districtOf } from '@/lib/domain/access/actor'
import { daysLate } from '@/lib/domain/cycles/deadlines'
import { type Block, blocksOf } from '@/lib/domain/cycles/gate'
import { type CycleStage, leadsStage } from '@/lib/domain/cycles/stages'
import { isoDate } from '../clock'
import { gateFacts } from '../cycles/gate-facts'
import type { Tx } from '../db/client'

/** Where the district's running cycle stands, and what keeps it there. */
export type CycleToDo = {
  id: string
  year: number
  semester: number
  stage: CycleStage
  /** The day the stage is due, 'YYYY-MM-DD'; null where none was set. */
  dueOn: string | null
  late: boolean
  blocks: Block[]
  /** Whether this person takes it out of this stage. */
  leads: boolean
}

/** The running cycle of the actor's district as work to be done; null where none runs. Four statements at most. */
export async function cycleTask(tx: Tx, actor: Actor, day: string): Promise<CycleToDo | null> {
  const cycle = await tx.cycle.findFirst({
    where: { areaCode: districtOf(actor.areaCode) ?? '', closedAt: null },
    select: { id: true, areaCode: true, year: true, semester: true, stage: true },
  })
  if (!cycle) return null
  const { id, year, semester, stage } = cycle
  const stamp = await tx.cycleStageStamp.findUnique({
    where: { cycleId_stage: { cycleId: id, stage } },
    select: { dueOn: true },
  })
  const dueOn = stamp && isoDate(stamp.dueOn)
  return {
    id,
    year,
    semester,
    stage,
    dueOn,
    late: dueOn !== null && daysLate(dueOn, day) !== null,
    blocks: blocksOf(await gateFacts(tx, cycle, stage, day)),
    leads: leadsStage(actor.role, stage),
  }
}
