'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { toRoute } from '@/app/ui/to-route'
import { ExplainedFindingCommand, FindingCommand } from '@/lib/domain/findings/finding-inputs'
import type { FormState } from '@/lib/domain/form-state'
import { DropLineInput, PlanCommand, RevisePlanInput } from '@/lib/domain/plans/plan-inputs'
import { localeFrom } from '@/lib/i18n/locale'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { answerNoAction, withdrawNoAction } from '@/lib/server/findings/answer-no-action'
import { invalid, refused } from '@/lib/server/form'
import { draftFromCatalogue } from '@/lib/server/plans/draft-from-catalogue'
import { dropLine } from '@/lib/server/plans/drop-line'
import { proposePlan } from '@/lib/server/plans/propose-plan'
import { revisePlan } from '@/lib/server/plans/revise-plan'

export async function draftAllForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = PlanCommand.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await draftFromCatalogue(actor, input.data, localeFrom(await getLocale()))
  return outcome.ok ? backTo(input.data.caseId, `?drafted=${outcome.value.drafted}`) : refused(form, outcome.refusal)
}

export async function proposePlanForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = PlanCommand.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await proposePlan(actor, input.data)
  return outcome.ok ? backTo(input.data.caseId) : refused(form, outcome.refusal)
}

export async function revisePlanForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = RevisePlanInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await revisePlan(actor, input.data)
  return outcome.ok ? backTo(input.data.caseId, '#lines') : refused(form, outcome.refusal)
}

export async function dropLineForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = DropLineInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await dropLine(actor, input.data)
  return outcome.ok ? backTo(input.data.caseId, '#lines') : refused(form, outcome.refusal)
}

export async function noActionForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = ExplainedFindingCommand.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await answerNoAction(actor, input.data)
  return outcome.ok ? backTo(input.data.caseId, '#answers') : refused(form, outcome.refusal)
}

export async function withdrawNoActionForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = FindingCommand.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await withdrawNoAction(actor, input.data)
  return outcome.ok ? backTo(input.data.caseId, '#answers') : refused(form, outcome.refusal)
}

function backTo(caseId: string, place = ''): never {
  const path = toRoute(`/cases/${caseId}/plan`)
  // Going to another place of the same page is no reason for the browser to ask for it again; this is.
  revalidatePath(path)
  redirect(toRoute(`${path}${place}`))
}
