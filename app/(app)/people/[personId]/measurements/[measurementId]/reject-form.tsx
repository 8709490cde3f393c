'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { rejectMeasurementForm } from './actions'

type Props = {
  measurementId: string
  personId: string
  identity: Identity
  initial: FormState
}

/** This measurement cannot be right: the reason goes to whoever measured. */
export function RejectForm({ measurementId, personId, identity, initial }: Props) {
  const [state, action] = useActionState(rejectMeasurementForm, initial)
  const t = useTranslations('measurement.decide')
  const touched = state.refusal !== undefined || Object.keys(state.errors).length > 0
  return (
    <details open={touched || undefined} className="rounded-box border border-base-300 px-4 print:hidden">
      <summary className="min-h-11 py-2.5 font-semibold text-primary">{t('rejectTitle')}</summary>
      <form action={action} noValidate className="grid gap-4 pb-4">
        <FormIdentity {...identity} />
        <input type="hidden" name="measurementId" value={measurementId} />
        <input type="hidden" name="personId" value={personId} />
        <ErrorSummary state={state} labels={{ reason: t('reason') }} />
        <TextAreaField state={state} name="reason" label={t('reason')} rows={3} maxLength={500} />
        <div>
          <SubmitButton look="danger">{t('reject')}</SubmitButton>
        </div>
      </form>
    </details>
  )
}
