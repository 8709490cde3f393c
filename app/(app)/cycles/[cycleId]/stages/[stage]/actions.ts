'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import { SetStageDueInput } from '@/lib/domain/cycles/inputs'
import type { FormState } from '@/lib/domain/form-state'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { setStageDue } from '@/lib/server/cycles/set-stage-due'
import { invalid, refused } from '@/lib/server/form'

export async function setStageDueForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = SetStageDueInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await setStageDue(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  const { cycleId, stage } = input.data
  redirect(toRoute(`/cycles/${cycleId}/stages/${stage}`))
}
