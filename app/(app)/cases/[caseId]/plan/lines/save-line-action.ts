'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { saveLineInput } from '@/lib/domain/plans/save-line-input'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { today } from '@/lib/server/clock'
import { invalid, refused } from '@/lib/server/form'
import { saveLine } from '@/lib/server/plans/save-line'

export async function saveLineForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = saveLineInput(today()).safeParse({
    ...Object.fromEntries(form),
    findingIds: form.getAll('findingIds'),
    supportAgencyIds: form.getAll('supportAgencyIds'),
  })
  if (!input.success) return invalid(form, input.error)
  const outcome = await saveLine(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/cases/${input.data.caseId}/plan#lines`))
}
