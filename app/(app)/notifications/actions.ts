'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { ReadInput } from '@/lib/domain/notifications/read-input'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused } from '@/lib/server/form'
import { markRead } from '@/lib/server/notifications/mark-read'

export async function markReadForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = ReadInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await markRead(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute('/notifications'))
}
