'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import { SelectCaseInput } from '@/lib/domain/cases/select-case-input'
import type { FormState } from '@/lib/domain/form-state'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { selectCase } from '@/lib/server/cases/select-case'
import { invalid, refused } from '@/lib/server/form'

export async function selectCaseForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = SelectCaseInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await selectCase(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/cases/${input.data.caseId}`))
}
