'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import { RenameAgencyInput } from '@/lib/domain/catalogue/edition-inputs'
import type { FormState } from '@/lib/domain/form-state'
import { renameAgency } from '@/lib/server/agencies/rename-agency'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused } from '@/lib/server/form'

export async function renameAgencyForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = RenameAgencyInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await renameAgency(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute('/admin/catalogue/agencies?saved=1'))
}
