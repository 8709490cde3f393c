'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import { AddFindingInput, ExplainedFindingCommand, FindingCommand } from '@/lib/domain/findings/finding-inputs'
import type { FormState } from '@/lib/domain/form-state'
import { isId } from '@/lib/domain/is-id'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { addFinding } from '@/lib/server/findings/add-finding'
import { confirmFinding, rejectFinding } from '@/lib/server/findings/decide-finding'
import { markPrimary } from '@/lib/server/findings/mark-primary'
import { invalid, refused } from '@/lib/server/form'

export async function confirmFindingForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = FindingCommand.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await confirmFinding(actor, input.data)
  return outcome.ok ? onwards(input.data.caseId, form) : refused(form, outcome.refusal)
}

export async function rejectFindingForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = ExplainedFindingCommand.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await rejectFinding(actor, input.data)
  return outcome.ok ? onwards(input.data.caseId, form) : refused(form, outcome.refusal)
}

export async function markPrimaryForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = FindingCommand.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await markPrimary(actor, input.data)
  return outcome.ok ? onwards(input.data.caseId, form) : refused(form, outcome.refusal)
}

export async function addFindingForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = AddFindingInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await addFinding(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  return at(input.data.caseId, outcome.value.findingId)
}

/** Back to the page, at the finding that comes next. */
function onwards(caseId: string, form: FormData): never {
  const next = form.get('next')
  return at(caseId, typeof next === 'string' && isId(next) ? next : null)
}

function at(caseId: string, findingId: string | null): never {
  const path = toRoute(`/cases/${caseId}/findings`)
  // Going to another place of the same page is no reason for the browser to ask for it again; this is.
  revalidatePath(path)
  redirect(toRoute(findingId === null ? path : `${path}#f-${findingId}`))
}
