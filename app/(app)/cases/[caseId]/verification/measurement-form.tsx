'use client'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField } from '@/app/ui/field'
import { FormIdentity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { emptyForm } from '@/lib/domain/form-state'
import { confirmMeasurementForm, rejectMeasurementForm } from './measurement-actions'

type MeasurementFormProps = {
  /** One command id for each of the two forms. */
  commandIds: { confirm: string; reject: string }
  owner: string
  caseId: string
  measurementId: string
  texts: { confirm: string; reject: string; reason: string }
}

/** The health centre's word on one measurement: right, or not and why. */
export function MeasurementForm({ commandIds, owner, caseId, measurementId, texts }: MeasurementFormProps) {
  const [confirming, confirm] = useActionState(confirmMeasurementForm, emptyForm)
  const [rejecting, reject] = useActionState(rejectMeasurementForm, emptyForm)
  const reasonId = `reason-${measurementId}`
  const subject = (
    <>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="measurementId" value={measurementId} />
    </>
  )
  return (
    <div className="grid gap-2">
      <form action={confirm} className="grid justify-items-start gap-3">
        <FormIdentity commandId={commandIds.confirm} owner={owner} formKey={`confirm:${measurementId}`} />
        {subject}
        <ErrorSummary state={confirming} labels={{}} />
        <SubmitButton>{texts.confirm}</SubmitButton>
      </form>
      <details open={rejecting === emptyForm ? undefined : true}>
        <summary className="flex min-h-11 items-center text-primary underline underline-offset-4">
          {texts.reject}
        </summary>
        <form action={reject} noValidate className="grid justify-items-start gap-3 pb-2">
          <FormIdentity commandId={commandIds.reject} owner={owner} formKey={`reject:${measurementId}`} />
          {subject}
          <ErrorSummary state={rejecting} labels={{ reason: texts.reason }} ids={{ reason: reasonId }} />
          <div className="w-full max-w-prose">
            <TextAreaField
              state={rejecting}
              name="reason"
              id={reasonId}
              label={texts.reason}
              rows={2}
              maxLength={500}
            />
          </div>
          <SubmitButton look="danger">{texts.reject}</SubmitButton>
        </form>
      </details>
    </div>
  )
}
