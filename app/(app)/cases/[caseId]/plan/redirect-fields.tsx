'use client'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField } from '@/app/ui/field'
import { FormIdentity } from '@/app/ui/form-identity'
import { SelectField } from '@/app/ui/select-field'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { revisePlanForm } from './actions'

type Props = {
  identity: { commandId: string; owner: string; formKey: string }
  initial: FormState
  caseId: string
  lineId: string
  agencies: { value: string; label: string }[]
  texts: { title: string; agency: string; reason: string; submit: string }
}

/** Another agency for a declined line, and why. */
export function RedirectFields({ identity, initial, caseId, lineId, agencies, texts }: Props) {
  const [state, action] = useActionState(revisePlanForm, initial)
  const ids = { agencyId: `agency-${lineId}`, reason: `redirect-${lineId}` }
  return (
    <form action={action} noValidate className="grid max-w-xl gap-3">
      <FormIdentity {...identity} />
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="lineId" value={lineId} />
      <h4 className="font-bold">{texts.title}</h4>
      <ErrorSummary state={state} labels={{ agencyId: texts.agency, reason: texts.reason }} ids={ids} />
      <SelectField state={state} name="agencyId" id={ids.agencyId} label={texts.agency} options={agencies} />
      <TextAreaField state={state} name="reason" id={ids.reason} label={texts.reason} rows={3} maxLength={1000} />
      <div className="grid sm:flex">
        <SubmitButton>{texts.submit}</SubmitButton>
      </div>
    </form>
  )
}
