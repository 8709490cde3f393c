import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { CASE_GROUPS } from '@/lib/domain/cases/case-filter'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import type { SetQuotasInput } from '@/lib/domain/selection/selection-inputs'
import { lockCycle } from '../cycles/lock-cycle'
import { writeCycleEvent } from '../cycles/write-cycle-event'
import { runOnce } from '../db/run-once'

/**
 * Says how many cases of each group the cycle audits, in the district or in one village; a blank takes the quota away, and
 * what it was before stays in the cycle's history. A quota below what was chosen already stands: nothing is taken back.
 * Refuses: not_found (a village of elsewhere too), forbidden, cycle_closed.
 */
export function setQuotas(actor: Actor, { commandId, cycleId, areaCode, ...input }: SetQuotasInput): Promise<Outcome> {
  return runOnce(actor, 'setQuotas', commandId, async (tx) => {
    const locked = await lockCycle(tx, actor, cycleId, 'selection:plan', 'change_lokus')
    if (!locked.ok) return locked
    const { areaCode: district } = locked.value
    if (areaCode !== district && !areaCode.startsWith(`${district}.`)) return refuse('not_found')
    const area = await tx.area.findUnique({ where: { code: areaCode }, select: { level: true } })
    if (area?.level !== 'village' && areaCode !== district) return refuse('not_found')

    const before = await tx.caseQuota.findMany({ where: { cycleId, areaCode }, select: { group: true, n: true } })
    const was = new Map(before.map(({ group, n }) => [group, n]))
    const changed = CASE_GROUPS.filter((group) => (was.get(group) ?? null) !== input[group])
    for (const group of changed) {
      const n = input[group]
      const key = { cycleId, areaCode, group }
      if (n === null) await tx.caseQuota.deleteMany({ where: key })
      else {
        await tx.caseQuota.upsert({
          where: { cycleId_areaCode_group: key },
          create: { ...key, n, setById: actor.id },
          update: { n, setById: actor.id, setAt: new Date() },
        })
      }
    }
    if (changed.length > 0) {
      const figures = Object.fromEntries(
        changed.map((group) => [group, { from: was.get(group) ?? null, to: input[group] }]),
      )
      const detail = { area: areaCode, quotas: figures }
      await writeCycleEvent(tx, actor, { cycleId, areaCode: district, step: 'quota.set', detail })
    }
    return done
  })
}
