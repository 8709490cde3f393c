'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { AssignReviewsInput } from '@/lib/domain/reviews/assign-inputs'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused } from '@/lib/server/form'
import { assignReviews } from '@/lib/server/reviews/assign-reviews'

/** The button of one case, `<case>:<expert>`, or the ticked ones with the expert chosen for all of them. */
export async function assignReviewsForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const one = form.get('one')
  const [caseId, expertId] = typeof one === 'string' ? one.split(':') : []
  const input = AssignReviewsInput.safeParse({
    commandId: form.get('commandId'),
    caseIds: caseId ? [caseId] : form.getAll('caseIds'),
    expertId: expertId ?? form.get('expertId'),
  })
  if (!input.success) return invalid(form, input.error)
  const outcome = await assignReviews(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  revalidatePath('/reviews/assign')
  redirect(toRoute(`/reviews/assign?done=${outcome.value.count}`))
}
