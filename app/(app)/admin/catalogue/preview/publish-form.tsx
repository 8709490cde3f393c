'use client'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { type FormState, valueOf } from '@/lib/domain/form-state'
import { publishForm } from '../actions'

type Props = {
  identity: Identity
  initial: FormState
  version: number
  texts: { note: string; noteHint: string; submit: string }
}

/** The draft that was looked at becomes an edition, with what is to be said of it. */
export function PublishForm({ identity, initial, version, texts }: Props) {
  const [state, action] = useActionState(publishForm, initial)
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="version" value={valueOf(state, 'version') ?? String(version)} />
      <ErrorSummary state={state} labels={{ note: texts.note }} />
      <TextAreaField state={state} name="note" label={texts.note} hint={texts.noteHint} maxLength={1000} rows={3} />
      <div className="grid sm:justify-start">
        <SubmitButton>{texts.submit}</SubmitButton>
      </div>
    </form>
  )
}
