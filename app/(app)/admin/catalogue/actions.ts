'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import { mayEver } from '@/lib/domain/access/policy'
import { causeInput } from '@/lib/domain/catalogue/cause-input'
import { DropDraftInput, PublishInput } from '@/lib/domain/catalogue/edition-inputs'
import { LimitsInput } from '@/lib/domain/catalogue/limits-input'
import { findCause } from '@/lib/domain/findings/catalogue'
import type { FormState } from '@/lib/domain/form-state'
import type { Refusal } from '@/lib/domain/outcome'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { getDraftVersion } from '@/lib/server/catalogue/get-cause'
import { saveCause, saveLimits } from '@/lib/server/catalogue/save-draft'
import { dropDraft, publishEdition } from '@/lib/server/catalogue/settle-draft'
import { invalid, refused } from '@/lib/server/form'

export async function causeForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  if (!mayEver(actor, 'catalogue:edit')) return refused(form, 'forbidden')
  const code = form.get('code')
  const builtIn = typeof code === 'string' ? findCause(code) : undefined
  if (!builtIn) return refused(form, 'not_found')
  const typed = { ...Object.fromEntries(form), supportAgencies: form.getAll('supportAgencies') }
  const input = causeInput(builtIn).safeParse(typed)
  if (!input.success) return invalid(form, input.error)
  const outcome = await saveCause(actor, actor.areaCode, input.data)
  if (!outcome.ok) return seenAnew(form, outcome.refusal, `/admin/catalogue/${builtIn.code}`)
  redirect(toRoute('/admin/catalogue?did=save#draft'))
}

export async function limitsForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  if (!mayEver(actor, 'catalogue:edit')) return refused(form, 'forbidden')
  const input = LimitsInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await saveLimits(actor, actor.areaCode, input.data)
  if (!outcome.ok) return seenAnew(form, outcome.refusal, '/admin/catalogue/limits')
  redirect(toRoute('/admin/catalogue?did=save#draft'))
}

export async function publishForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = PublishInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await publishEdition(actor, actor.areaCode, input.data)
  if (!outcome.ok) return seenAnew(form, outcome.refusal, '/admin/catalogue/preview')
  redirect(toRoute(`/admin/catalogue?published=${outcome.value.number}`))
}

export async function dropDraftForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = DropDraftInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await dropDraft(actor, actor.areaCode, input.data)
  if (!outcome.ok) return seenAnew(form, outcome.refusal, '/admin/catalogue')
  redirect(toRoute('/admin/catalogue?did=drop'))
}

/**
 * The form again with what was typed. Where another admin changed the draft meanwhile, the page shows it as it is now;
 * whoever sends again has seen it and chooses.
 */
async function seenAnew(form: FormData, refusal: Refusal, path: string): Promise<FormState> {
  const state = refused(form, refusal)
  if (refusal.code !== 'moved_on') return state
  revalidatePath(path)
  return { ...state, values: { ...state.values, version: String(await getDraftVersion()) } }
}
