'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { DeclareConflictInput } from '@/lib/domain/reviews/conflict-inputs'
import { BeginReviewInput, ReassignInput, SaveReviewInput, SignReviewInput } from '@/lib/domain/reviews/review-inputs'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused } from '@/lib/server/form'
import { beginReview } from '@/lib/server/reviews/begin-review'
import { declareConflict } from '@/lib/server/reviews/declare-conflict'
import { reassign } from '@/lib/server/reviews/reassign'
import { saveReview } from '@/lib/server/reviews/save-review'
import { signReview } from '@/lib/server/reviews/sign-review'

export async function beginReviewForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = BeginReviewInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await beginReview(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/cases/${input.data.caseId}/findings`))
}

export async function reassignForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = ReassignInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await reassign(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  return backTo(input.data.caseId)
}

export async function declareConflictForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = DeclareConflictInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await declareConflict(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  return backTo(input.data.caseId, '?declared=1')
}

/** The two buttons of the expert's form: `sign` says which was pressed; a draft may leave anything blank. */
export async function writeReviewForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const typed = Object.fromEntries(form)
  if (form.get('intent') === 'sign') {
    const input = SignReviewInput.safeParse(typed)
    if (!input.success) return invalid(form, input.error)
    const outcome = await signReview(actor, input.data)
    if (!outcome.ok) return refused(form, outcome.refusal)
    return backTo(input.data.caseId)
  }
  const input = SaveReviewInput.safeParse(typed)
  if (!input.success) return invalid(form, input.error)
  const outcome = await saveReview(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  return backTo(input.data.caseId, '?saved=1')
}

function backTo(caseId: string, place = ''): never {
  const path = toRoute(`/cases/${caseId}/review`)
  // The page may be the one the browser is on already: it is to be asked for again.
  revalidatePath(path)
  redirect(toRoute(`${path}${place}`))
}
