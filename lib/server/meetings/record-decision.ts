import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { RecordDecisionInput } from '@/lib/domain/meetings/meeting-inputs'
import { done, doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { dateColumn } from '../clock'
import { writeCycleEvent } from '../cycles/write-cycle-event'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { lockMeeting } from './lock-meeting'

/**
 * Writes down what a meeting decided, who sees to it and by when, about a case of its cycle and one of that case's lines where
 * they are named. Decisions are numbered in the order in which they were made. Refuses: not_found, forbidden, cycle_closed,
 * meeting_closed, meeting_not_open, invalid_fields (a case or line with no such number).
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
  const found = await tx.auditCase.findUnique({
    where: { cycleId_number: { cycleId, number: caseNumber } },
    select: { id: true, lines: { where: { number: lineNumber ?? 0 }, select: { id: true } } },
  })
  if (!found) return refuse('invalid_fields', { caseNumber: 'not_an_option' })
  const lineId = found.lines[0]?.id ?? null
  if (lineNumber !== null && lineId === null) return refuse('invalid_fields', { lineNumber: 'not_an_option' })
  return doneWith({ caseId: found.id, lineId })
}
