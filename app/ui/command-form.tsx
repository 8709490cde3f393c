'use client'
import { useActionState } from 'react'
import { fieldsInError, type FormState } from '@/lib/domain/form-state'
import type { ButtonLook } from './button-look'
import { Disclosure } from './disclosure'
import { ErrorSummary } from './error-summary'
import { TextAreaField } from './field'
import { FormIdentity, type Identity } from './form-identity'
import { SubmitButton } from './submit-button'

export type CommandFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  identity: Identity
  initial: FormState
  /** The ids of what the command is about, sent as hidden fields. */
  about: Record<string, string>
  submit: string
  look?: ButtonLook
  /** Asked for where the command needs to be explained; `id` keeps two such forms of one page apart. */
  reason?: { id: string; label: string; hint?: string }
  /** Folds the form away under these words, until it is asked for or something is wrong with it. */
  summary?: string
}

/** One button that does one thing, with the reason where one is needed, and why it was refused where it was. */
export function CommandForm({ action, identity, initial, about, submit, look, reason, summary }: CommandFormProps) {
  const [state, send] = useActionState(action, initial)
  const form = (
    <form action={send} noValidate className="grid gap-3">
      <FormIdentity {...identity} />
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary
        state={state}
        labels={reason ? { reason: reason.label } : {}}
        ids={reason ? { reason: reason.id } : {}}
      />
      {reason && <TextAreaField state={state} name="reason" rows={3} maxLength={1000} {...reason} />}
      <div className="grid sm:flex">
        <SubmitButton {...(look ? { look } : {})}>{submit}</SubmitButton>
      </div>
    </form>
  )
  if (summary === undefined) return form
  return (
    <Disclosure summary={summary} open={state.refusal !== undefined || fieldsInError(state).length > 0}>
      {form}
    </Disclosure>
  )
}
