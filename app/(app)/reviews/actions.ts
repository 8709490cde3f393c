'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { DeclareByNumberInput } from '@/lib/domain/reviews/conflict-inputs'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused } from '@/lib/server/form'
import { declareByNumber } from '@/lib/server/reviews/declare-by-number'

export async function declareByNumberForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = DeclareByNumberInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await declareByNumber(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  revalidatePath('/reviews')
  redirect(toRoute('/reviews?did=declared'))
}
