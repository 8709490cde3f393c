'use client'
import { useActionState } from 'react'
import { Disclosure } from '@/app/ui/disclosure'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField } from '@/app/ui/field'
import { FormIdentity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SubmitButton } from '@/app/ui/submit-button'
import { fieldsInError, type FormState } from '@/lib/domain/form-state'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  caseId: string
  identity: { commandId: string; owner: string; formKey: string }
  initial: FormState
  experts: { value: string; label: string; hint: string }[]
  /** `reason` is asked for where it has a label; `summary` folds the form away until something is wrong with it. */
  texts: { expert: string; hint: string; submit: string; reason?: string; summary?: string }
}

/** One expert of the district, with how much each has open. */
export function AssignForm({ action, caseId, identity, initial, experts, texts }: Props) {
  const [state, send] = useActionState(action, initial)
  const form = (
    <form action={send} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="caseId" value={caseId} />
      <ErrorSummary state={state} labels={{ expertId: texts.expert, reason: texts.reason ?? '' }} />
      <RadioField state={state} name="expertId" label={texts.expert} hint={texts.hint} options={experts} />
      {texts.reason && <TextAreaField state={state} name="reason" label={texts.reason} rows={3} maxLength={1000} />}
      <div className="grid sm:flex">
        <SubmitButton>{texts.submit}</SubmitButton>
      </div>
    </form>
  )
  if (texts.summary === undefined) return form
  return (
    <Disclosure summary={texts.summary} open={state.refusal !== undefined || fieldsInError(state).length > 0}>
      {form}
    </Disclosure>
  )
}
