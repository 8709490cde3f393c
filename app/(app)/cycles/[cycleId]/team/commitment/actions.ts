'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { SignCommitmentInput } from '@/lib/domain/teams/team-inputs'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused } from '@/lib/server/form'
import { signCommitment } from '@/lib/server/teams/sign-commitment'

export async function signCommitmentForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = SignCommitmentInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await signCommitment(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  const path = toRoute(`/cycles/${input.data.cycleId}/team/commitment`)
  revalidatePath(path)
  redirect(path)
}
