import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { isDissemination } from '@/lib/domain/meetings/meeting-kinds'
import type { AnswerInMeetingInput } from '@/lib/domain/meetings/meeting-inputs'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { moveLine } from '../lines/move-line'
import { linesOfCycle } from '../cycles/lines-of-cycle'
import { lockMeeting } from './lock-meeting'

/**
 * Writes down what an agency said in the room about a line it leads, and who spoke for it: the line is accepted or declined,
 * and its history says that it was said there. Of two who write at once the second is told. Refuses: not_found, forbidden,
 * cycle_closed, meeting_closed, meeting_not_open, meeting_elsewhere, moved_on, invalid_fields (another agency that is none).
 */
export function answerInMeeting(actor: Actor, input: AnswerInMeetingInput): Promise<Outcome> {
  const { commandId, meetingId, lineId, answer, spokenBy, reason, proposedAgencyId } = input
  return runOnce(actor, 'answerInMeeting', commandId, async (tx) => {
    const line = await tx.planLine.findUnique({ where: { id: lineId }, select: { areaCode: true } })
    if (!line) return refuse('not_found')
    if (!can(actor, 'line:answer_in_meeting', line)) return refuse('forbidden')
    const locked = await lockMeeting(tx, actor, meetingId, 'answer', 'shared')
    if (!locked.ok) return locked
    const meeting = locked.value
    if (!isDissemination(meeting.kind) || !(await isOnAgenda(tx, meeting.cycleId, lineId))) {
      return refuse('meeting_elsewhere')
    }

    const proposed = answer === 'declined' ? proposedAgencyId : null
    const agency = proposed === null ? null : await tx.agency.findUnique({ where: { id: proposed } })
    const said = { spokenBy, meetingKind: meeting.kind, meetingOn: meeting.heldOn }
    const declined = {
      data: { declineReason: reason, proposedAgencyId: proposed },
      detail: { ...said, reason, proposedAgency: agency?.localName ?? null },
    }
    const moved =
      answer === 'accepted'
        ? await moveLine(tx, actor, lineId, 'accept', {
            permission: 'line:answer_in_meeting',
            detail: { ...said, reason },
          })
        : await moveLine(tx, actor, lineId, 'decline', { permission: 'line:answer_in_meeting', ...declined })
    // A refusal after this point rolls the step back (run-once.ts).
    if (!moved.ok) return moved
    const { caseId, areaCode, leadAgencyId } = moved.value
    if (proposed !== null && (!agency || proposed === leadAgencyId)) {
      return refuse('invalid_fields', { proposedAgencyId: 'not_an_option' })
    }
    await tx.lineAnswer.createMany({
      data: [
        {
          meetingId,
          lineId,
          caseId,
          areaCode,
          agencyId: leadAgencyId,
          answer,
          spokenBy,
          reason,
          recordedById: actor.id,
        },
      ],
    })
    return done
  })
}

async function isOnAgenda(tx: Tx, cycleId: string, lineId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ on: boolean }[]>`
    SELECT EXISTS (SELECT FROM plan_line l WHERE l.id = ${lineId}::uuid AND ${linesOfCycle(cycleId)}) AS on`
  return row?.on === true
}
