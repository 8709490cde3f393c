import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { dueDates } from '@/lib/domain/cycles/deadlines'
import type { OpenCycleInput } from '@/lib/domain/cycles/inputs'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { dateColumn, today } from '../clock'
import { runOnce } from '../db/run-once'
import { limitsOf } from './limits-of'
import { writeCycleEvent } from './write-cycle-event'

/**
 * Opens the cycle of a half-year in the admin's district, in its first stage, with a deadline for every stage by the
 * district's limits, counted from its first day, or from today where that is past. Refuses: forbidden, cycle_running (one is not reported yet), cycle_exists.
 */
export function openCycle(actor: Actor, input: OpenCycleInput): Promise<Outcome<{ cycleId: string }>> {
  const { commandId, areaCode, year, semester, startsOn, endsOn, wholeDistrict } = input
  return runOnce(actor, 'openCycle', commandId, async (tx) => {
    if (!can(actor, 'cycle:open', { areaCode })) return refuse('forbidden')
    // Two who open at once wait for each other: the second finds the first one's cycle running.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${areaCode}, 9))`
    const cycles = await tx.cycle.findMany({
      where: { areaCode, OR: [{ closedAt: null }, { year, semester }] },
      select: { closedAt: true, year: true, semester: true },
    })
    if (cycles.some((one) => one.year === year && one.semester === semester)) return refuse('cycle_exists')
    if (cycles.some(({ closedAt }) => closedAt === null)) return refuse('cycle_running')

    const at = new Date()
    const { id: cycleId } = await tx.cycle.create({
      data: {
        areaCode,
        year,
        semester,
        startsOn: dateColumn(startsOn),
        endsOn: dateColumn(endsOn),
        stage: 'S0_TEAM',
        wholeDistrict,
      },
      select: { id: true },
    })
    const entered = { enteredAt: at, enteredById: actor.id }
    await tx.cycleStageStamp.createMany({
      data: dueDates(await limitsOf(tx, areaCode), 'S0_TEAM', startsOn < today() ? today() : startsOn).map(
        ({ stage, dueOn }) => ({
          cycleId,
          areaCode,
          stage,
          dueOn: dateColumn(dueOn),
          ...(stage === 'S0_TEAM' ? entered : {}),
        }),
      ),
    })
    await writeCycleEvent(tx, actor, {
      cycleId,
      areaCode,
      step: 'cycle.open',
      to: 'S0_TEAM',
      detail: { year, semester, wholeDistrict },
    })
    return doneWith({ cycleId })
  })
}
