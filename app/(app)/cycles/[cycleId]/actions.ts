'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import { LeaveStageInput } from '@/lib/domain/cycles/inputs'
import type { FormState } from '@/lib/domain/form-state'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { leaveStage } from '@/lib/server/cycles/leave-stage'
import { invalid, refused } from '@/lib/server/form'

export async function leaveStageForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = LeaveStageInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await leaveStage(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/cycles/${input.data.cycleId}`))
}
