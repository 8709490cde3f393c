'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { acceptLinesInput, arrangeLinesInput } from '@/lib/domain/lines/bulk-lines-input'
import { readLineFilters, writeLineFilters } from '@/lib/domain/lines/line-filters'
import type { Outcome } from '@/lib/domain/outcome'
import { MOST_MEMBERS } from '@/lib/domain/packages/package-inputs'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { today } from '@/lib/server/clock'
import { invalidLines, invalidFields, refused } from '@/lib/server/form'
import { acceptLines } from '@/lib/server/lines/accept-lines'
import { arrangeLines } from '@/lib/server/lines/arrange-lines'

/** Does with all lines that were ticked what was chosen; a refusal names each line that stands in the way. */
export async function bulkForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const typed = { ...Object.fromEntries(form), lineIds: form.getAll('line') }
  const what = form.get('what')
  if (what === 'accept') {
    const input = acceptLinesInput(today()).safeParse(typed)
    return input.success ? answer(form, what, await acceptLines(actor, input.data)) : invalidLines(form, input.error)
  }
  if (what === 'arrange') {
    const input = arrangeLinesInput(today()).safeParse(typed)
    return input.success ? answer(form, what, await arrangeLines(actor, input.data)) : invalidLines(form, input.error)
  }
  if (what === 'package') {
    const ids = z.array(z.uuid()).max(MOST_MEMBERS).safeParse(typed.lineIds)
    if (!ids.success) return invalidFields(form, { line: 'too_many_members' })
    if (ids.data.length === 0) return invalidFields(form, { line: 'nothing_chosen' })
    redirect(toRoute(`/lines/packages/new?lines=${ids.data.join(',')}`))
  }
  return invalidFields(form, { what: 'required' })
}

function answer(form: FormData, did: 'accept' | 'arrange', outcome: Outcome<number>): FormState {
  if (outcome.ok) redirect(toRoute(`/lines?${listOf(form)}&did=${did}&count=${outcome.value}`))
  // The list shows what others did meanwhile, and whoever sends again has seen it.
  revalidatePath('/lines')
  const state = refused(form, outcome.refusal)
  return { ...state, values: { ...state.values, asOf: new Date().toISOString() } }
}

function listOf(form: FormData): string {
  const back = form.get('back')
  const query = Object.fromEntries(new URLSearchParams(typeof back === 'string' ? back : ''))
  return new URLSearchParams(writeLineFilters(readLineFilters(query))).toString()
}
