'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import { EvaluateLineInput } from '@/lib/domain/evaluations/evaluate-line-input'
import type { FormState } from '@/lib/domain/form-state'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { evaluateLine } from '@/lib/server/evaluations/evaluate-line'
import { invalid, refused } from '@/lib/server/form'

export async function evaluateLineForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = EvaluateLineInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await evaluateLine(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  const path = toRoute(`/cases/${outcome.value.caseId}/evaluation`)
  revalidatePath(path)
  redirect(toRoute(`${path}?saved=yes`))
}
