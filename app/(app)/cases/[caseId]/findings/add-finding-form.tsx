'use client'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField } from '@/app/ui/field'
import { FormIdentity } from '@/app/ui/form-identity'
import { SelectField } from '@/app/ui/select-field'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { addFindingForm } from './actions'

type Props = {
  caseId: string
  identity: { commandId: string; owner: string; formKey: string }
  initial: FormState
  causes: { value: string; label: string }[]
  texts: Record<'code' | 'evidence' | 'evidenceHint' | 'submit', string>
}

/** A cause of the catalogue that is not listed yet, with what was seen. */
export function AddFindingForm({ caseId, identity, initial, causes, texts }: Props) {
  const [state, action] = useActionState(addFindingForm, initial)
  return (
    <form action={action} noValidate className="grid max-w-2xl gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="caseId" value={caseId} />
      <ErrorSummary state={state} labels={{ code: texts.code, evidence: texts.evidence }} />
      <SelectField state={state} name="code" label={texts.code} options={causes} />
      <TextAreaField
        state={state}
        name="evidence"
        label={texts.evidence}
        hint={texts.evidenceHint}
        rows={3}
        maxLength={1000}
      />
      <div className="grid sm:flex">
        <SubmitButton look="secondary">{texts.submit}</SubmitButton>
      </div>
    </form>
  )
}
