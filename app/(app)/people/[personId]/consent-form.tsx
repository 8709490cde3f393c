'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { ConsentFields } from '../consent-fields'
import { recordConsentForm } from './actions'

type Props = {
  personId: string
  identity: Identity
  initial: FormState
  today: string
}

/** Records that a parent or guardian agreed. */
export function ConsentForm({ personId, identity, initial, today }: Props) {
  const [state, action] = useActionState(recordConsentForm, initial)
  const t = useTranslations('person.consent')
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="personId" value={personId} />
      <ErrorSummary
        state={state}
        labels={{
          consentMethod: t('method'),
          consentGivenBy: t('givenBy'),
          consentRelation: t('relation'),
          consentGivenOn: t('givenOn'),
        }}
      />
      <ConsentFields state={state} today={today} />
      <div>
        <SubmitButton>{t('record')}</SubmitButton>
      </div>
    </form>
  )
}
