'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { isId } from '@/lib/domain/is-id'
import { ConfirmMeasurementInput, RejectMeasurementInput } from '@/lib/domain/measurements/decide-measurement-input'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused } from '@/lib/server/form'
import { confirmMeasurement } from '@/lib/server/measurements/confirm-measurement'
import { rejectMeasurement } from '@/lib/server/measurements/reject-measurement'

export async function confirmMeasurementForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = ConfirmMeasurementInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await confirmMeasurement(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(backTo(form, 'confirmed'))
}

export async function rejectMeasurementForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = RejectMeasurementInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await rejectMeasurement(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(backTo(form, 'rejected'))
}

function backTo(form: FormData, done: 'confirmed' | 'rejected') {
  const caseId = form.get('caseId')
  return toRoute(typeof caseId === 'string' && isId(caseId) ? `/cases/${caseId}/verification?done=${done}` : '/cases')
}
