'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { toRoute } from '@/app/ui/to-route'
import type { Actor } from '@/lib/domain/access/actor'
import type { FormState } from '@/lib/domain/form-state'
import { acceptLinesInput, arrangeLinesInput, MOST_LINES } from '@/lib/domain/lines/bulk-lines-input'
import { readLineFilters, writeLineFilters } from '@/lib/domain/lines/line-filters'
import type { Outcome } from '@/lib/domain/outcome'
import { reportLinesInput } from '@/lib/domain/lines/report-lines-input'
import { MOST_MEMBERS, volumeField } from '@/lib/domain/packages/package-inputs'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { today } from '@/lib/server/clock'
import { prepareProofs } from '@/lib/server/evidence/prepare-proof'
import { invalidFields, invalidLines, refused, typed as typedIn } from '@/lib/server/form'
import { acceptLines } from '@/lib/server/lines/accept-lines'
import { arrangeLines } from '@/lib/server/lines/arrange-lines'
import { reportLines } from '@/lib/server/lines/report-lines'
import { volumesLeft } from '@/lib/server/lines/volumes-left'

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
  if (what === 'report')
    return form.get('stage') === 'report' ? sendReport(actor, form, typed) : beginReport(actor, form, typed)
  return invalidFields(form, { what: 'required' })
}

/** The lines ticked come back with what is left of each, and the fields of a report. Nothing is written yet. */
async function beginReport(actor: Actor, form: FormData, { lineIds }: { lineIds: unknown }): Promise<FormState> {
  const ids = z.array(z.uuid()).safeParse(lineIds)
  if (!ids.success || ids.data.length === 0) return invalidFields(form, { line: 'nothing_chosen' })
  if (ids.data.length > MOST_LINES) return invalidFields(form, { line: 'too_many_lines' })
  const left = await volumesLeft(actor, ids.data)
  const volumes = [...left].map(([id, volume]) => [volumeField(id), String(volume).replace('.', ',')])
  return {
    values: { ...typedIn(form), ...Object.fromEntries(volumes), stage: 'report', offered: ids.data },
    errors: {},
  }
}

async function sendReport(actor: Actor, form: FormData, typed: object): Promise<FormState> {
  const input = reportLinesInput(today()).safeParse(typed)
  if (!input.success) return invalidLines(form, input.error)
  const proofs = await prepareProofs(form, 'proof')
  if (!proofs.ok) return invalidFields(form, { proof: proofs.problem })
  return answer(form, 'report', await reportLines(actor, input.data, proofs.value))
}

function answer(form: FormData, did: 'accept' | 'arrange' | 'report', outcome: Outcome<number>): FormState {
  if (outcome.ok) redirect(toRoute(`/lines?${listOf(form)}&did=${did}&count=${outcome.value}`))
  // The list shows what others did meanwhile, and whoever sends again has seen it.
  revalidatePath('/lines')
  const { code, params } = outcome.refusal
  const state =
    code === 'invalid_fields' && params?.lineIds
      ? invalidFields(form, { line: params.lineIds })
      : refused(form, outcome.refusal)
  return { ...state, values: { ...state.values, asOf: new Date().toISOString() } }
}

function listOf(form: FormData): string {
  const back = form.get('back')
  const query = Object.fromEntries(new URLSearchParams(typeof back === 'string' ? back : ''))
  return new URLSearchParams(writeLineFilters(readLineFilters(query))).toString()
}
