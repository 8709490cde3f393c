'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { LinkChildInput, UnlinkChildInput } from '@/lib/domain/people/family-inputs'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { linkChild } from '@/lib/server/family/link-child'
import { unlinkChild } from '@/lib/server/family/unlink-child'
import { invalid, refused } from '@/lib/server/form'

export async function linkChildForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = LinkChildInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await linkChild(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/people/${input.data.motherId}/family`))
}

export async function unlinkChildForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = UnlinkChildInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await unlinkChild(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/people/${input.data.motherId}/family`))
}
