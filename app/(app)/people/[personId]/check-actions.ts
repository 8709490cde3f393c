'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { isId } from '@/lib/domain/is-id'
import { ConfirmCheckInput, RejectCheckInput } from '@/lib/domain/mother-checks/record-check-input'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused } from '@/lib/server/form'
import { confirmCheck } from '@/lib/server/mother-checks/confirm-check'
import { rejectCheck } from '@/lib/server/mother-checks/reject-check'

export async function confirmCheckForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = ConfirmCheckInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await confirmCheck(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(backTo(form))
}

export async function rejectCheckForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = RejectCheckInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await rejectCheck(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(backTo(form))
}

function backTo(form: FormData) {
  const personId = form.get('personId')
  return toRoute(typeof personId === 'string' && isId(personId) ? `/people/${personId}` : '/people')
}
