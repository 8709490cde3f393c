'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { endCaseInput } from '@/lib/domain/monitoring/outcome-inputs'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { today } from '@/lib/server/clock'
import { invalid, refused } from '@/lib/server/form'
import { endCase } from '@/lib/server/outcomes/end-case'

export async function endCaseForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = endCaseInput(today()).safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await endCase(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/cases/${input.data.caseId}/outcome`))
}
