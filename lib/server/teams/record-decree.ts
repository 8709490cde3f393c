import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { done, type Outcome } from '@/lib/domain/outcome'
import type { RecordDecreeInput } from '@/lib/domain/teams/team-inputs'
import { dateColumn } from '../clock'
import { lockCycle } from '../cycles/lock-cycle'
import { writeCycleEvent } from '../cycles/write-cycle-event'
import { runOnce } from '../db/run-once'
import { withFiles } from '../evidence/keep-files'
import type { Proof } from '../evidence/prepare-proof'

/**
 * Records the decree that names a cycle's team, with its file. One that was there is replaced and stays readable with its
 * own file. From then on only signed experts of the team are given cases of the cycle.
 * Refuses: not_found, forbidden, cycle_closed.
 */
export function recordDecree(actor: Actor, input: RecordDecreeInput, file: Proof): Promise<Outcome> {
  return withFiles((keep) =>
    runOnce(actor, 'recordDecree', input.commandId, async (tx) => {
      const cycle = await lockCycle(tx, actor, input.cycleId, 'team:manage', 'change_team')
      if (!cycle.ok) return cycle
      const { id: cycleId, areaCode } = cycle.value
      const [kept] = await keep([file])
      if (!kept) throw new Error('the decree was not kept')

      const { decreeNumber, decreeOn } = input
      const decree = {
        ...kept,
        decreeNumber,
        decreeOn: dateColumn(decreeOn),
        recordedById: actor.id,
        recordedAt: new Date(),
      }
      const { count } = await tx.auditTeam.updateMany({ where: { cycleId }, data: decree })
      if (count === 0) await tx.auditTeam.createMany({ data: [{ cycleId, areaCode, ...decree }] })
      await writeCycleEvent(tx, actor, {
        cycleId,
        areaCode,
        step: count === 0 ? 'team.decree' : 'team.replace_decree',
        detail: { number: decreeNumber, on: decreeOn },
      })
      return done
    }),
  )
}
