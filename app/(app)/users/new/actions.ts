'use server'
import type { FormState } from '@/lib/domain/form-state'
import { OpenAccountInput } from '@/lib/domain/users/account-inputs'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused, typed } from '@/lib/server/form'
import { openAccount } from '@/lib/server/users/open-account'

/** The form, and once the account is open its first password; it stands in no address and no cookie. */
export type OpenAccountState = FormState & { opened?: { username: string; password: string } }

export async function openAccountForm(_previous: OpenAccountState, form: FormData): Promise<OpenAccountState> {
  const actor = await actorOfForm(form)
  const input = OpenAccountInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await openAccount(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  const { username, password } = outcome.value
  return { values: typed(form), errors: {}, opened: { username, password } }
}
