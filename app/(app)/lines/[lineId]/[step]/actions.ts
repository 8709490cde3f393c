'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { acceptLineInput } from '@/lib/domain/lines/accept-line-input'
import { arrangeLinesInput } from '@/lib/domain/lines/bulk-lines-input'
import { CancelLineInput } from '@/lib/domain/lines/cancel-line-input'
import { DeclineLineInput } from '@/lib/domain/lines/decline-line-input'
import type { OwnStep } from '@/lib/domain/lines/open-steps'
import { postponeLineInput } from '@/lib/domain/lines/postpone-line-input'
import { reopenLineInput } from '@/lib/domain/lines/reopen-line-input'
import { completeLineInput, reportLineInput } from '@/lib/domain/lines/report-line-input'
import { verifyLineInput } from '@/lib/domain/lines/verify-line-input'
import { WithdrawAnswerInput } from '@/lib/domain/lines/withdraw-answer-input'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { today } from '@/lib/server/clock'
import { prepareProofs } from '@/lib/server/evidence/prepare-proof'
import { invalid, invalidFields, refused } from '@/lib/server/form'
import { acceptLine } from '@/lib/server/lines/accept-line'
import { arrangeLines } from '@/lib/server/lines/arrange-lines'
import { cancelLine } from '@/lib/server/lines/cancel-line'
import { completeLine } from '@/lib/server/lines/complete-line'
import { declineLine } from '@/lib/server/lines/decline-line'
import { postponeLine } from '@/lib/server/lines/postpone-line'
import { reopenLine } from '@/lib/server/lines/reopen-line'
import { reportLine } from '@/lib/server/lines/report-line'
import { verifyLine } from '@/lib/server/lines/verify-line'
import { withdrawAnswer } from '@/lib/server/lines/withdraw-answer'

const back = (lineId: string, did: OwnStep) => redirect(toRoute(`/lines/${lineId}?did=${did}`))

export async function acceptLineForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = acceptLineInput(today()).safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await acceptLine(actor, input.data)
  return outcome.ok ? back(input.data.lineId, 'accept') : refused(form, outcome.refusal)
}

export async function arrangeLineForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const typed = { ...Object.fromEntries(form), lineIds: form.getAll('lineId') }
  const input = arrangeLinesInput(today()).safeParse(typed)
  if (!input.success) return invalid(form, input.error)
  const [lineId = ''] = input.data.lineIds
  const outcome = await arrangeLines(actor, input.data)
  if (outcome.ok) return back(lineId, 'arrange')
  // The page shows what somebody else arranged meanwhile; whoever sends again has seen it.
  revalidatePath(`/lines/${lineId}/arrange`)
  const state = refused(form, outcome.refusal.each?.[0]?.refusal ?? outcome.refusal)
  return { ...state, values: { ...state.values, asOf: new Date().toISOString() } }
}

export async function declineLineForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = DeclineLineInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await declineLine(actor, input.data)
  return outcome.ok ? back(input.data.lineId, 'decline') : refused(form, outcome.refusal)
}

export async function withdrawAnswerForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = WithdrawAnswerInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await withdrawAnswer(actor, input.data)
  return outcome.ok ? back(input.data.lineId, 'withdraw') : refused(form, outcome.refusal)
}

export async function reportLineForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = reportLineInput(today()).safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const proofs = await prepareProofs(form, 'proof')
  if (!proofs.ok) return invalidFields(form, { proof: proofs.problem })
  const outcome = await reportLine(actor, input.data, proofs.value)
  return outcome.ok ? back(input.data.lineId, 'report') : refused(form, outcome.refusal)
}

export async function completeLineForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = completeLineInput(today()).safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const proofs = await prepareProofs(form, 'proof')
  if (!proofs.ok) return invalidFields(form, { proof: proofs.problem })
  const outcome = await completeLine(actor, input.data, proofs.value)
  return outcome.ok ? back(input.data.lineId, 'complete') : refused(form, outcome.refusal)
}

export async function postponeLineForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = postponeLineInput(today()).safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await postponeLine(actor, input.data)
  return outcome.ok ? back(input.data.lineId, 'postpone') : refused(form, outcome.refusal)
}

export async function verifyLineForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = verifyLineInput(today()).safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await verifyLine(actor, input.data)
  return outcome.ok ? back(input.data.lineId, 'verify') : refused(form, outcome.refusal)
}

export async function reopenLineForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = reopenLineInput(today()).safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await reopenLine(actor, input.data)
  return outcome.ok ? back(input.data.lineId, 'reopen') : refused(form, outcome.refusal)
}

export async function cancelLineForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = CancelLineInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await cancelLine(actor, input.data)
  return outcome.ok ? back(input.data.lineId, 'cancel') : refused(form, outcome.refusal)
}
