'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { fieldsInError, type FormState } from '@/lib/domain/form-state'
import { missingVisitForm } from './actions'

export type MissingVisitFormProps = {
  identity: Identity
  caseId: string
  month: number
  initial: FormState
  /** There is a reason already, which this one takes the place of. */
  change: boolean
}

/** Why a visit was not made. Folded away, because measuring is what is asked for first. */
export function MissingVisitForm({ identity, caseId, month, initial, change }: MissingVisitFormProps) {
  const [state, action] = useActionState(missingVisitForm, initial)
  const t = useTranslations('monitoring.missing')
  const id = `reason-${month}`
  const wrong = fieldsInError(state).length > 0 || state.refusal !== undefined
  return (
    <details open={wrong} className="w-full">
      <summary className="flex min-h-11 items-center text-primary underline underline-offset-4">
        {change ? t('change') : t('open')}
      </summary>
      <form action={action} noValidate className="mt-1 grid gap-3">
        <FormIdentity {...identity} />
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="month" value={month} />
        <ErrorSummary state={state} labels={{ reason: t('reason', { month }) }} ids={{ reason: id }} />
        <TextAreaField
          state={state}
          name="reason"
          id={id}
          label={t('reason', { month })}
          hint={t('hint')}
          rows={3}
          maxLength={1000}
        />
        <div>
          <SubmitButton look="secondary">{t('submit')}</SubmitButton>
        </div>
      </form>
    </details>
  )
}
