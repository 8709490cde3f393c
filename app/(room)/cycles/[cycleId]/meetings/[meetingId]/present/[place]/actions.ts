'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { AnswerInMeetingInput, MeetingPlace } from '@/lib/domain/meetings/meeting-inputs'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused } from '@/lib/server/form'
import { answerInMeeting } from '@/lib/server/meetings/answer-in-meeting'

export async function answerForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = AnswerInMeetingInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await answerInMeeting(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  const { cycleId, meetingId } = MeetingPlace.parse(Object.fromEntries(form))
  const path = toRoute(`/cycles/${cycleId}/meetings/${meetingId}/present/${Number(form.get('place'))}`)
  revalidatePath(path)
  redirect(toRoute(`${path}?recorded=yes${form.get('village') === '1' ? '&village=1' : ''}`))
}
