'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { Option } from '@/app/ui/choice'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { evaluateCaseForm } from './actions'

type EvaluateFormProps = {
  identity: Identity
  caseId: string
  options: Option[]
  initial: FormState
}

/** What people decide beside what the figures say. Nothing is chosen for them. */
export function EvaluateForm({ identity, caseId, options, initial }: EvaluateFormProps) {
  const [state, action] = useActionState(evaluateCaseForm, initial)
  const t = useTranslations('monitoring.outcome.decide')
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="caseId" value={caseId} />
      <ErrorSummary state={state} labels={{ decided: t('decided'), reason: t('reason') }} />
      <RadioField state={state} name="decided" label={t('decided')} options={options} />
      <TextAreaField state={state} name="reason" label={t('reason')} hint={t('reasonHint')} rows={3} maxLength={1000} />
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}
