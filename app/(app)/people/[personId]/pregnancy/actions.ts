'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { EndPregnancyInput } from '@/lib/domain/pregnancies/end-pregnancy-input'
import { OpenPregnancyInput } from '@/lib/domain/pregnancies/open-pregnancy-input'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused } from '@/lib/server/form'
import { endPregnancy } from '@/lib/server/pregnancies/end-pregnancy'
import { openPregnancy } from '@/lib/server/pregnancies/open-pregnancy'

export async function openPregnancyForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = OpenPregnancyInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await openPregnancy(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/people/${input.data.personId}`))
}

export async function endPregnancyForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = EndPregnancyInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await endPregnancy(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/people/${input.data.personId}`))
}
