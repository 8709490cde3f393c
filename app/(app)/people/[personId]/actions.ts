'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import { ProposeCaseInput } from '@/lib/domain/cases/propose-case-input'
import type { FormState } from '@/lib/domain/form-state'
import { RecordConsentInput, WithdrawConsentInput } from '@/lib/domain/people/record-consent-input'
import { RevealNumberInput } from '@/lib/domain/people/reveal-number-input'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { proposeCase } from '@/lib/server/cases/propose-case'
import { recordConsent } from '@/lib/server/consents/record-consent'
import { withdrawConsent } from '@/lib/server/consents/withdraw-consent'
import { invalid, refused } from '@/lib/server/form'
import { revealNumber } from '@/lib/server/people/reveal-number'

export async function recordConsentForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = RecordConsentInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await recordConsent(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/people/${input.data.personId}`))
}

export async function withdrawConsentForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = WithdrawConsentInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await withdrawConsent(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/people/${input.data.personId}`))
}

export async function proposeCaseForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = ProposeCaseInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await proposeCase(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/cases/${outcome.value.caseId}`))
}

/** The form, and the number it asked for: on this answer alone. */
export type RevealState = FormState & { number?: string }

export async function revealNumberForm(_previous: RevealState, form: FormData): Promise<RevealState> {
  const actor = await actorOfForm(form)
  const input = RevealNumberInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await revealNumber(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  return { values: { what: input.data.what, reason: '' }, errors: {}, number: outcome.value.number }
}
