'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { changePasswordInput } from '@/lib/domain/users/account-inputs'
import { MailSettingsInput } from '@/lib/domain/users/mail-settings-input'
import { changePassword } from '@/lib/server/auth/change-password'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { openSession } from '@/lib/server/auth/session'
import { invalid, refused } from '@/lib/server/form'
import { saveMailSettings } from '@/lib/server/users/mail-settings'

export async function changePasswordForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = changePasswordInput(actor.username).safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await changePassword(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  // Every session has ended; this one goes on.
  await openSession({ id: actor.id, epoch: outcome.value.epoch })
  redirect(toRoute('/account?changed=1'))
}

export async function mailSettingsForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = MailSettingsInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await saveMailSettings(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute('/account?mail=1'))
}
