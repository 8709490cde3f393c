import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { SendReportInput } from '@/lib/domain/cycles/inputs'
import { nextStage } from '@/lib/domain/cycles/stages'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { dateColumn, isoDate, today } from '../clock'
import { runOnce } from '../db/run-once'
import { lockCycle } from './lock-cycle'
import { moveStage } from './move-stage'
import { readCycle } from './read-cycle'
import { reportFigures } from './report-figures'

/**
 * Says that the report of a cycle was sent, keeps its figures as they stand now, and closes the cycle. Refuses: not_found,
 * forbidden, cycle_closed, not_last_stage, invalid_fields (sent before the cycle began).
 */
export function sendReport(actor: Actor, input: SendReportInput): Promise<Outcome> {
  const { commandId, cycleId, sentOn, sentTo, note } = input
  return runOnce(actor, 'sendReport', commandId, async (tx) => {
    const locked = await lockCycle(tx, actor, cycleId, 'cycle:send_report', 'advance')
    if (!locked.ok) return locked
    const cycle = locked.value
    if (nextStage(cycle.stage) !== null) return refuse('not_last_stage', { stage: cycle.stage })
    if (sentOn < isoDate(cycle.startsOn)) return refuse('invalid_fields', { sentOn: 'date_order' })

    // First the last stage is left, so that its days stand in the figures too.
    await moveStage(tx, actor, cycle, null, { note, at: new Date() })
    const head = await readCycle(tx, cycleId)
    if (!head) return refuse('not_found')
    const figures = await reportFigures(tx, actor, head, today())
    await tx.cycleReport.createMany({
      data: [
        {
          cycleId,
          areaCode: cycle.areaCode,
          sentOn: dateColumn(sentOn),
          sentTo,
          note,
          sentById: actor.id,
          figures: { ...figures },
        },
      ],
    })
    return done
  })
}
