'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import {
  AddAttendeeInput,
  MarkAttendanceInput,
  MeetingCommand,
  MeetingPlace,
  RecordDecisionInput,
  WriteRecordInput,
} from '@/lib/domain/meetings/meeting-inputs'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused } from '@/lib/server/form'
import { addAttendee } from '@/lib/server/meetings/add-attendee'
import { closeMeeting } from '@/lib/server/meetings/close-meeting'
import { markAttendance } from '@/lib/server/meetings/mark-attendance'
import { openMeeting } from '@/lib/server/meetings/open-meeting'
import { recordDecision } from '@/lib/server/meetings/record-decision'
import { writeRecord } from '@/lib/server/meetings/write-record'

export async function openMeetingForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = MeetingCommand.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await openMeeting(actor, input.data)
  return outcome.ok ? backTo(form, '') : refused(form, outcome.refusal)
}

export async function closeMeetingForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = MeetingCommand.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await closeMeeting(actor, input.data)
  return outcome.ok ? backTo(form, '') : refused(form, outcome.refusal)
}

export async function writeRecordForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = WriteRecordInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await writeRecord(actor, input.data)
  return outcome.ok ? backTo(form, '?saved=record#record') : refused(form, outcome.refusal)
}

export async function markAttendanceForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const entries = [...form].filter(([name]) => name.startsWith('came-'))
  const marks = Object.fromEntries(entries.map(([name, value]) => [name.slice('came-'.length), value]))
  const input = MarkAttendanceInput.safeParse({ ...Object.fromEntries(form), marks })
  if (!input.success) return invalid(form, input.error)
  const outcome = await markAttendance(actor, input.data)
  return outcome.ok ? backTo(form, '#attendance') : refused(form, outcome.refusal)
}

export async function addAttendeeForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = AddAttendeeInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await addAttendee(actor, input.data)
  return outcome.ok ? backTo(form, '#attendance') : refused(form, outcome.refusal)
}

export async function recordDecisionForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = RecordDecisionInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await recordDecision(actor, input.data)
  return outcome.ok ? backTo(form, '#decisions') : refused(form, outcome.refusal)
}

/** The page of the meeting; its cycle stands in the form, so that it works without script. */
function backTo(form: FormData, place: string): never {
  const { cycleId, meetingId } = MeetingPlace.parse(Object.fromEntries(form))
  const path = toRoute(`/cycles/${cycleId}/meetings/${meetingId}`)
  // Going to another place of the same page is no reason for the browser to ask for it again; this is.
  revalidatePath(path)
  redirect(toRoute(`${path}${place}`))
}
