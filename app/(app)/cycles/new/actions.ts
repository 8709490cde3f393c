'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import { OpenCycleInput } from '@/lib/domain/cycles/inputs'
import type { FormState } from '@/lib/domain/form-state'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { openCycle } from '@/lib/server/cycles/open-cycle'
import { invalid, refused } from '@/lib/server/form'

export async function openCycleForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = OpenCycleInput.safeParse({ ...Object.fromEntries(form), areaCode: actor.areaCode })
  if (!input.success) return invalid(form, input.error)
  const outcome = await openCycle(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/cycles/${outcome.value.cycleId}`))
}
