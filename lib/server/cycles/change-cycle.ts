import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { ChangeCycleInput } from '@/lib/domain/cycles/inputs'
import { done, type Outcome } from '@/lib/domain/outcome'
import { dateColumn, isoDate } from '../clock'
import { runOnce } from '../db/run-once'
import { lockCycle } from './lock-cycle'
import { writeCycleEvent } from './write-cycle-event'

/** Changes the dates of a running cycle, or whether every village is audited. Refuses: not_found, forbidden, cycle_closed. */
export function changeCycle(actor: Actor, input: ChangeCycleInput): Promise<Outcome> {
  const { commandId, cycleId, startsOn, endsOn, wholeDistrict } = input
  return runOnce(actor, 'changeCycle', commandId, async (tx) => {
    const locked = await lockCycle(tx, actor, cycleId, 'cycle:change_settings', 'change_settings')
    if (!locked.ok) return locked
    const cycle = locked.value
    await tx.cycle.updateMany({
      where: { id: cycleId },
      data: { startsOn: dateColumn(startsOn), endsOn: dateColumn(endsOn), wholeDistrict },
    })
    await writeCycleEvent(tx, actor, {
      cycleId,
      areaCode: cycle.areaCode,
      step: 'cycle.change',
      detail: {
        startsOn,
        endsOn,
        wholeDistrict,
        before: {
          startsOn: isoDate(cycle.startsOn),
          endsOn: isoDate(cycle.endsOn),
          wholeDistrict: cycle.wholeDistrict,
        },
      },
    })
    return done
  })
}
