'use client'
import { type ReactNode, useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'

export type LineFormProps = {
  lineId: string
  identity: Identity
  initial: FormState
}

type Props = LineFormProps & {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  labels: Record<string, string>
  submit: string
  danger?: boolean
  /** Asked before sending, where the browser knows more than the form's fields say. */
  mayBeSent?: () => boolean
  onChange?: (form: HTMLFormElement) => void
  children: (state: FormState) => ReactNode
}

/** The frame of every form about a plan line: what is wrong above, its fields, and one button. */
export function LineForm({
  action,
  lineId,
  identity,
  initial,
  labels,
  submit,
  danger,
  mayBeSent,
  onChange,
  children,
}: Props) {
  const [state, send] = useActionState(action, initial)
  return (
    <form
      action={send}
      noValidate
      className="grid gap-5"
      onSubmit={(event) => mayBeSent?.() === false && event.preventDefault()}
      onChange={(event) => onChange?.(event.currentTarget)}
    >
      <ErrorSummary state={state} labels={labels} />
      <FormIdentity {...identity} />
      <input type="hidden" name="lineId" value={lineId} />
      {children(state)}
      <div className="grid sm:justify-start">
        <SubmitButton look={danger ? 'danger' : 'primary'}>{submit}</SubmitButton>
      </div>
    </form>
  )
}
