'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { WorksheetStepInput } from '@/lib/domain/worksheets/worksheet-step-input'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused } from '@/lib/server/form'
import { openWorksheet } from '@/lib/server/worksheets/open-worksheet'
import { submitWorksheet } from '@/lib/server/worksheets/submit-worksheet'

export async function openWorksheetForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = WorksheetStepInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await openWorksheet(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/cases/${input.data.caseId}/worksheet`))
}

export async function submitWorksheetForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = WorksheetStepInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await submitWorksheet(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/cases/${input.data.caseId}/worksheet`))
}
