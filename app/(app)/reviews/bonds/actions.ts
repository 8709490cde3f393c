'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { LiftConflictInput } from '@/lib/domain/reviews/conflict-inputs'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused } from '@/lib/server/form'
import { liftConflict } from '@/lib/server/reviews/lift-conflict'

export async function liftConflictForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = LiftConflictInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await liftConflict(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  revalidatePath('/reviews/bonds')
  redirect(toRoute('/reviews/bonds?did=lifted'))
}
