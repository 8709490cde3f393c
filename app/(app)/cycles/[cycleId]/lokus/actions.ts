'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { SetLokusInput, SetQuotasInput } from '@/lib/domain/selection/selection-inputs'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused } from '@/lib/server/form'
import { setLokus } from '@/lib/server/selection/set-lokus'
import { setQuotas } from '@/lib/server/selection/set-quotas'

export async function lokusForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = SetLokusInput.safeParse({ ...Object.fromEntries(form), villages: form.getAll('villages') })
  if (!input.success) return invalid(form, input.error)
  const outcome = await setLokus(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/cycles/${input.data.cycleId}/lokus?saved=${outcome.value.villages}`))
}

export async function quotaForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = SetQuotasInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await setQuotas(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/cycles/${input.data.cycleId}/lokus?saved=quota`))
}
