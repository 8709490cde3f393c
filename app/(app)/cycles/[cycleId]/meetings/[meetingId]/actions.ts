'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { toRoute } from '@/app/ui/to-route'
import type { Actor } from '@/lib/domain/access/actor'
import type { FormState } from '@/lib/domain/form-state'
import {
  AddAttendeeInput,
  MarkAttendanceInput,
  MeetingCommand,
  MeetingPlace,
  RecordDecisionInput,
  WriteRecordInput,
} from '@/lib/domain/meetings/meeting-inputs'
import type { Outcome } from '@/lib/domain/outcome'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused } from '@/lib/server/form'
import { addAttendee } from '@/lib/server/meetings/add-attendee'
import { closeMeeting } from '@/lib/server/meetings/close-meeting'
import { markAttendance } from '@/lib/server/meetings/mark-attendance'
import { openMeeting } from '@/lib/server/meetings/open-meeting'
import { recordDecision } from '@/lib/server/meetings/record-decision'
import { writeRecord } from '@/lib/server/meetings/write-record'

export async function openMeetingForm(_previous: FormState, form: FormData): Promise<FormState> {
  return send(form, MeetingCommand, openMeeting, '')
}

export async function closeMeetingForm(_previous: FormState, form: FormData): Promise<FormState> {
  return send(form, MeetingCommand, closeMeeting, '')
}

export async function writeRecordForm(_previous: FormState, form: FormData): Promise<FormState> {
  return send(form, WriteRecordInput, writeRecord, '?saved=record#record')
}

export async function markAttendanceForm(_previous: FormState, form: FormData): Promise<FormState> {
  const entries = [...form].filter(([name]) => name.startsWith('came-'))
  const marks = Object.fromEntries(entries.map(([name, value]) => [name.slice('came-'.length), value]))
  return send(form, MarkAttendanceInput, markAttendance, '#attendance', { marks })
}

export async function addAttendeeForm(_previous: FormState, form: FormData): Promise<FormState> {
  return send(form, AddAttendeeInput, addAttendee, '#attendance')
}

export async function recordDecisionForm(_previous: FormState, form: FormData): Promise<FormState> {
  return send(form, RecordDecisionInput, recordDecision, '#decisions')
}

/** Whatever is written of a meeting goes the same way, and back to its place on the page. */
async function send<Input>(
  form: FormData,
  schema: z.ZodType<Input>,
  command: (actor: Actor, input: Input) => Promise<Outcome<unknown>>,
  place: string,
  more: object = {},
): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = schema.safeParse({ ...Object.fromEntries(form), ...more })
  if (!input.success) return invalid(form, input.error)
  const outcome = await command(actor, input.data)
  return outcome.ok ? backTo(form, place) : refused(form, outcome.refusal)
}

/** The page of the meeting; its cycle stands in the form, so that it works without script. */
function backTo(form: FormData, place: string): never {
  const { cycleId, meetingId } = MeetingPlace.parse(Object.fromEntries(form))
  const path = toRoute(`/cycles/${cycleId}/meetings/${meetingId}`)
  // Going to another place of the same page is no reason for the browser to ask for it again; this is.
  revalidatePath(path)
  redirect(toRoute(`${path}${place}`))
}
