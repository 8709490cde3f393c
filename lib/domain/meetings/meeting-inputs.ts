import { z } from 'zod'
import { day } from '../typed/day-fields'
import { id, isStorable, line, optionalId, optionalLine, optionalReason, words } from '../typed/text-fields'
import { MEETING_KINDS } from './meeting-kinds'

const LONGEST_MINUTES = 20_000
const MOST_ATTENDEES = 500

const cycleAndMeeting = { commandId: id, meetingId: id }

/** A meeting that is going to be held, or was held already. */
export const PlanMeetingInput = z.object({
  commandId: id,
  cycleId: id,
  kind: z.enum(MEETING_KINDS, 'required'),
  heldOn: day,
  place: line(200),
})
export type PlanMeetingInput = z.infer<typeof PlanMeetingInput>

/** Whose page a form of a meeting stands on. */
export const MeetingPlace = z.object({ cycleId: id, meetingId: id })

export const MeetingCommand = z.object(cycleAndMeeting)
export type MeetingCommand = z.infer<typeof MeetingCommand>

/** The head of the record and its minutes; `version` is that of the record that the writer saw. Blanks may be filled later. */
export const WriteRecordInput = z.object({
  ...cycleAndMeeting,
  version: z.coerce.number('unknown').int('unknown').positive('unknown'),
  heldOn: day,
  place: line(200),
  chairedBy: optionalLine(160),
  minutes: z
    .string()
    .default('')
    .transform((typed) => typed.replaceAll('\r\n', '\n').trim())
    .refine((typed) => typed.length <= LONGEST_MINUTES, 'too_long')
    .refine(isStorable, 'unknown')
    .transform((typed) => (typed === '' ? null : typed)),
})
export type WriteRecordInput = z.infer<typeof WriteRecordInput>

/** Somebody who was asked to a meeting, or came unasked. */
export const AddAttendeeInput = z.object({
  ...cycleAndMeeting,
  name: line(160),
  position: line(160),
  agencyId: optionalId('not_an_option'),
})
export type AddAttendeeInput = z.infer<typeof AddAttendeeInput>

/** Who came: an id of an attendee by `yes` or `no`; whoever is left out stays as they were. */
export const MarkAttendanceInput = z.object({
  ...cycleAndMeeting,
  marks: z
    .record(z.uuid('unknown'), z.enum(['yes', 'no'], 'not_an_option'))
    .refine((marks) => Object.keys(marks).length <= MOST_ATTENDEES, 'unknown'),
})
export type MarkAttendanceInput = z.infer<typeof MarkAttendanceInput>

/** What was decided, who sees to it, by when; about a case by its number, and one of its lines by its number. */
export const RecordDecisionInput = z
  .object({
    ...cycleAndMeeting,
    decision: words,
    responsible: line(160),
    dueOn: z.union([z.literal('').transform(() => null), day]).default(null),
    caseNumber: wholeOrNothing(),
    lineNumber: wholeOrNothing(),
  })
  .refine(({ caseNumber, lineNumber }) => lineNumber === null || caseNumber !== null, {
    path: ['caseNumber'],
    error: 'required',
  })
export type RecordDecisionInput = z.infer<typeof RecordDecisionInput>

/** What an agency said in the room about a line of its own, and who spoke for it. */
export const AnswerInMeetingInput = z
  .object({
    ...cycleAndMeeting,
    lineId: id,
    answer: z.enum(['accepted', 'declined'], 'required'),
    spokenBy: line(160),
    reason: optionalReason,
    proposedAgencyId: optionalId('not_an_option'),
  })
  .refine(({ answer, reason }) => answer === 'accepted' || reason !== null, {
    path: ['reason'],
    error: 'reason_required',
  })
export type AnswerInMeetingInput = z.infer<typeof AnswerInMeetingInput>

function wholeOrNothing() {
  return z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .refine((typed) => typed === '' || /^\d{1,6}$/.test(typed), 'not_a_number')
    .transform((typed) => (typed === '' ? null : Number(typed)))
}
