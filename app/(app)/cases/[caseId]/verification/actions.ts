'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { Actor } from '@/lib/domain/access/actor'
import type { FormState } from '@/lib/domain/form-state'
import { ReturnWorksheetInput } from '@/lib/domain/worksheets/return-worksheet-input'
import { WorksheetStepInput } from '@/lib/domain/worksheets/worksheet-step-input'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, invalidFields, refused } from '@/lib/server/form'
import { returnWorksheet } from '@/lib/server/worksheets/return-worksheet'
import { verifyWorksheet } from '@/lib/server/worksheets/verify-worksheet'

const REMARK = 'remark.'

export async function decideForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  return form.get('decision') === 'verify' ? verify(actor, form) : sendBack(actor, form)
}

async function verify(actor: Actor, form: FormData): Promise<FormState> {
  const input = WorksheetStepInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  // What somebody wrote must not vanish because the other button was pressed.
  if (remarksOf(form).length > 0 || textOf(form, 'general')) return refused(form, 'remarks_unsent')
  const outcome = await verifyWorksheet(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/cases/${input.data.caseId}/verification?verified=${outcome.value.suspected}`))
}

async function sendBack(actor: Actor, form: FormData): Promise<FormState> {
  const remarks = remarksOf(form)
  const tooLong = remarks.filter(({ reason }) => reason.trim().length > 500)
  if (tooLong.length > 0) {
    return invalidFields(form, Object.fromEntries(tooLong.map(({ field }) => [REMARK + field, 'too_long'])))
  }
  const input = ReturnWorksheetInput.safeParse({ ...Object.fromEntries(form), remarks })
  if (!input.success) return invalid(form, input.error)
  const outcome = await returnWorksheet(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/cases/${input.data.caseId}/verification?done=returned`))
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

function remarksOf(form: FormData): { field: string; reason: string }[] {
  return [...form.entries()].flatMap(([name, value]) =>
    name.startsWith(REMARK) && typeof value === 'string' && value.trim() !== ''
      ? [{ field: name.slice(REMARK.length), reason: value }]
      : [],
  )
}
