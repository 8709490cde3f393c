'use client'
import { useActionState } from 'react'
import { Disclosure } from '@/app/ui/disclosure'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { fieldsInError, type FormState } from '@/lib/domain/form-state'
import { renameAgencyForm } from './actions'

type Props = {
  identity: Identity
  initial: FormState
  agencyId: string
  texts: { summary: string; label: string; submit: string }
}

/** What an agency is called, folded away until it is wanted. */
export function RenameForm({ identity, initial, agencyId, texts }: Props) {
  const [state, action] = useActionState(renameAgencyForm, initial)
  const id = `name-${agencyId}`
  return (
    <Disclosure summary={texts.summary} open={state.refusal !== undefined || fieldsInError(state).length > 0}>
      <form action={action} noValidate className="grid gap-3">
        <FormIdentity {...identity} />
        <input type="hidden" name="agencyId" value={agencyId} />
        <ErrorSummary state={state} labels={{ localName: texts.label }} ids={{ localName: id }} />
        <TextField state={state} name="localName" id={id} label={texts.label} maxLength={120} className="w-full" />
        <div className="grid sm:justify-start">
          <SubmitButton look="secondary">{texts.submit}</SubmitButton>
        </div>
      </form>
    </Disclosure>
  )
}
