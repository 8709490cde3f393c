'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { reopenCaseForm } from './actions'

type ReopenFormProps = {
  identity: Identity
  caseId: string
  initial: FormState
}

/** Why an evaluated or closed case goes on. */
export function ReopenForm({ identity, caseId, initial }: ReopenFormProps) {
  const [state, action] = useActionState(reopenCaseForm, initial)
  const t = useTranslations('monitoring.reopen')
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="caseId" value={caseId} />
      <ErrorSummary state={state} labels={{ reason: t('reason') }} />
      <TextAreaField state={state} name="reason" label={t('reason')} hint={t('reasonHint')} rows={3} maxLength={1000} />
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}
