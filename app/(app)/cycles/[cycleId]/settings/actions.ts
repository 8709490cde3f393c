'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import { ChangeCycleInput, SetLimitsInput } from '@/lib/domain/cycles/inputs'
import type { FormState } from '@/lib/domain/form-state'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { changeCycle } from '@/lib/server/cycles/change-cycle'
import { setLimits } from '@/lib/server/cycles/set-limits'
import { invalid, refused } from '@/lib/server/form'

export async function changeCycleForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = ChangeCycleInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await changeCycle(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/cycles/${input.data.cycleId}`))
}

export async function setLimitsForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = SetLimitsInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await setLimits(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/cycles/${input.data.cycleId}`))
}
