import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { SetLokusInput } from '@/lib/domain/selection/selection-inputs'
import { lockCycle } from '../cycles/lock-cycle'
import { writeCycleEvent } from '../cycles/write-cycle-event'
import { runOnce } from '../db/run-once'

/**
 * Says which villages the cycle audits: those named, or all of the district. Who was one stays as it was said first; those no
 * longer named are taken off, and the cycle's history says which. Refuses: not_found (a village of elsewhere too), forbidden,
 * cycle_closed.
 */
export function setLokus(actor: Actor, input: SetLokusInput): Promise<Outcome<{ villages: number }>> {
  const { commandId, cycleId, all, villages: named, reason } = input
  return runOnce<{ villages: number }>(actor, 'setLokus', commandId, async (tx) => {
    const locked = await lockCycle(tx, actor, cycleId, 'selection:plan', 'change_lokus')
    if (!locked.ok) return locked
    const { areaCode: district } = locked.value
    const known = await tx.area.findMany({
      where: { level: 'village', code: all ? { gte: `${district}.`, lt: `${district}/` } : { in: named } },
      select: { code: true },
    })
    const wanted = new Set(known.map(({ code }) => code).filter((code) => code.startsWith(`${district}.`)))
    if (!all && wanted.size !== new Set(named).size) return refuse('not_found')

    const before = await tx.lokus.findMany({ where: { cycleId }, select: { areaCode: true } })
    const there = new Set(before.map(({ areaCode }) => areaCode))
    const added = [...wanted].filter((code) => !there.has(code))
    const taken = [...there].filter((code) => !wanted.has(code))
    if (taken.length > 0) await tx.lokus.deleteMany({ where: { cycleId, areaCode: { in: taken } } })
    await tx.lokus.createMany({ data: added.map((areaCode) => ({ cycleId, areaCode, reason, addedById: actor.id })) })
    if (added.length + taken.length > 0) {
      const detail = { villages: wanted.size, added, taken, reason }
      await writeCycleEvent(tx, actor, { cycleId, areaCode: district, step: 'lokus.set', detail })
    }
    return doneWith({ villages: wanted.size })
  })
}
