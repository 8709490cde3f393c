import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { RecordDecisionInput } from '@/lib/domain/meetings/meeting-inputs'
import { done, doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { dateColumn } from '../clock'
import { linesOfCycle } from '../cycles/lines-of-cycle'
import { writeCycleEvent } from '../cycles/write-cycle-event'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { lockMeeting } from './lock-meeting'

/**
 * Writes down what a meeting decided, who sees to it and by when, about a case of its cycle, or one carried into it, and one of that case's lines where
 * they are named. Decisions are numbered in the order in which they were made. Refuses: not_found, forbidden, cycle_closed,
 * meeting_closed, meeting_not_open, invalid_fields (a case or line with no such number, or a number that a carried case has too).
 */
export function recordDecision(actor: Actor, input: RecordDecisionInput): Promise<Outcome> {
  const { commandId, meetingId, decision, responsible, dueOn, caseNumber, lineNumber } = input
  return runOnce(actor, 'recordDecision', commandId, async (tx) => {
    // Alone, so that two decisions written down at once get two numbers.
    const locked = await lockMeeting(tx, actor, meetingId, 'decide')
    if (!locked.ok) return locked
    const { cycleId, areaCode, kind } = locked.value
    const about = await aboutWhat(tx, cycleId, caseNumber, lineNumber)
    if (!about.ok) return about
    const number = (await tx.meetingDecision.count({ where: { meetingId } })) + 1
    await tx.meetingDecision.createMany({
      data: [
        {
          ...about.value,
          meetingId,
          areaCode,
          number,
          decision,
          responsible,
          dueOn: dueOn === null ? null : dateColumn(dueOn),
          recordedById: actor.id,
        },
      ],
    })
    await writeCycleEvent(tx, actor, {
      cycleId,
      areaCode,
      step: 'meeting.decide',
      detail: { kind, number, ...(dueOn === null ? {} : { dueOn }), ...(caseNumber === null ? {} : { caseNumber }) },
    })
    return done
  })
}

async function aboutWhat(
  tx: Tx,
  cycleId: string,
  caseNumber: number | null,
  lineNumber: number | null,
): Promise<Outcome<{ caseId: string | null; lineId: string | null }>> {
  if (caseNumber === null) return doneWith({ caseId: null, lineId: null })
  const carried = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT l.case_id::text AS id FROM plan_line l WHERE ${linesOfCycle(cycleId)} AND l.case_number = ${caseNumber}`
  const [found, other] = await tx.auditCase.findMany({
    where: { number: caseNumber, OR: [{ cycleId }, { id: { in: carried.map(({ id }) => id) } }] },
    select: { id: true, lines: { where: { number: lineNumber ?? 0 }, select: { id: true } } },
  })
  if (!found) return refuse('invalid_fields', { caseNumber: 'not_an_option' })
  if (other) return refuse('invalid_fields', { caseNumber: 'two_cases' })
  const lineId = found.lines[0]?.id ?? null
  if (lineNumber !== null && lineId === null) return refuse('invalid_fields', { lineNumber: 'not_an_option' })
  return doneWith({ caseId: found.id, lineId })
}
