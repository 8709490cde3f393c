'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { closeCaseForm } from './actions'

type CloseFormProps = {
  identity: Identity
  caseId: string
  /** Lines of the plan are still open: closing must be explained. */
  linesOpen: boolean
  initial: FormState
}

/** Closes the case; the reason is asked for only where lines are left open (or a line was opened meanwhile). */
export function CloseForm({ identity, caseId, linesOpen, initial }: CloseFormProps) {
  const [state, action] = useActionState(closeCaseForm, initial)
  const t = useTranslations('monitoring.close')
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="caseId" value={caseId} />
      <ErrorSummary state={state} labels={{ reason: t('reason') }} />
      {(linesOpen || state.refusal?.code === 'lines_open') && (
        <TextAreaField
          state={state}
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          rows={3}
          maxLength={1000}
        />
      )}
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}
