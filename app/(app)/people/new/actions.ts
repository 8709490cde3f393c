'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { RegisterPersonInput } from '@/lib/domain/people/register-person-input'
import type { RegistrationDoubts } from '@/lib/domain/people/registration-checks'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused } from '@/lib/server/form'
import { registerPerson } from '@/lib/server/people/register-person'
import { reviewRegistration } from '@/lib/server/people/review-registration'

/** The form, and what has to be confirmed before it can be taken. */
export type RegisterState = FormState & { doubts?: RegistrationDoubts }

const ASKS = new Set(['needs_confirmation', 'duplicate_person'])

export async function registerPersonForm(_previous: RegisterState, form: FormData): Promise<RegisterState> {
  const actor = await actorOfForm(form)
  const input = RegisterPersonInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)

  const outcome = await registerPerson(actor, input.data)
  if (!outcome.ok) {
    const state = refused(form, outcome.refusal)
    return ASKS.has(outcome.refusal.code) ? { ...state, doubts: await reviewRegistration(actor, input.data) } : state
  }
  const { personId } = outcome.value
  const leadsOn = input.data.registeredAs === 'pregnant' || input.data.registeredAs === 'postpartum'
  redirect(toRoute(leadsOn ? `/people/${personId}/pregnancy` : `/people/${personId}`))
}
