'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { Actor } from '@/lib/domain/access/actor'
import type { FormState } from '@/lib/domain/form-state'
import type { Outcome } from '@/lib/domain/outcome'
import { AccountInput, SpecialtyInput } from '@/lib/domain/users/account-inputs'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused } from '@/lib/server/form'
import { closeAccount } from '@/lib/server/users/close-account'
import { endSessions } from '@/lib/server/users/end-sessions'
import { resetPassword } from '@/lib/server/users/reset-password'
import { endAgencyHead, makeAgencyHead } from '@/lib/server/users/set-agency-head'
import { restoreAccount } from '@/lib/server/users/restore-account'
import { setSpecialty } from '@/lib/server/users/set-specialty'

export async function closeAccountForm(_previous: FormState, form: FormData): Promise<FormState> {
  return change(form, closeAccount, 'closed')
}

export async function restoreAccountForm(_previous: FormState, form: FormData): Promise<FormState> {
  return change(form, restoreAccount, 'restored')
}

export async function endSessionsForm(_previous: FormState, form: FormData): Promise<FormState> {
  return change(form, endSessions, 'ended')
}

export async function specialtyForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = SpecialtyInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await setSpecialty(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/users/${input.data.userId}?done=specialty`))
}

export async function makeHeadForm(_previous: FormState, form: FormData): Promise<FormState> {
  return change(form, makeAgencyHead, 'head')
}

export async function endHeadForm(_previous: FormState, form: FormData): Promise<FormState> {
  return change(form, endAgencyHead, 'unhead')
}

async function change(
  form: FormData,
  command: (actor: Actor, input: AccountInput) => Promise<Outcome>,
  done: string,
): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = AccountInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await command(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/users/${input.data.userId}?done=${done}`))
}

/** The form, and once the password was replaced the new one; it stands in no address and no cookie. */
export type ResetState = FormState & { reset?: { username: string; password: string } }

export async function resetPasswordForm(_previous: ResetState, form: FormData): Promise<ResetState> {
  const actor = await actorOfForm(form)
  const input = AccountInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await resetPassword(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  return { values: {}, errors: {}, reset: outcome.value }
}
