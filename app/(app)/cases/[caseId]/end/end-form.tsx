'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { Option } from '@/app/ui/choice'
import { ErrorSummary } from '@/app/ui/error-summary'
import { DateField, TextAreaField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { endCaseForm } from './actions'

type EndFormProps = {
  identity: Identity
  caseId: string
  options: Option[]
  today: string
  initial: FormState
}

/** An end without an evaluation: what happened, when, and how it is known. */
export function EndForm({ identity, caseId, options, today, initial }: EndFormProps) {
  const [state, action] = useActionState(endCaseForm, initial)
  const t = useTranslations('monitoring.end')
  const labels = { outcome: t('outcome'), happenedOn: t('happenedOn'), reason: t('reason') }
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="caseId" value={caseId} />
      <ErrorSummary state={state} labels={labels} />
      <RadioField state={state} name="outcome" label={labels.outcome} options={options} />
      <DateField state={state} name="happenedOn" label={labels.happenedOn} max={today} />
      <TextAreaField
        state={state}
        name="reason"
        label={labels.reason}
        hint={t('reasonHint')}
        rows={3}
        maxLength={1000}
      />
      <div>
        <SubmitButton look="danger">{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}
