'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { referForm } from './actions'

/** Why this person should be considered for an audit. */
export function ReferForm({
  personId,
  identity,
  initial,
}: {
  personId: string
  identity: Identity
  initial: FormState
}) {
  const [state, action] = useActionState(referForm, initial)
  const t = useTranslations('selection.refer')
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="personId" value={personId} />
      <ErrorSummary state={state} labels={{ referralReason: t('reason') }} />
      <TextAreaField
        state={state}
        name="referralReason"
        label={t('reason')}
        hint={t('reasonHint')}
        rows={4}
        maxLength={1000}
      />
      <div className="grid sm:flex">
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}
