'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import type { PersonKind } from '@/lib/domain/people/person-kind'
import type { FormState } from '@/lib/domain/form-state'
import { ConsentFields } from '../consent-fields'
import { recordConsentForm } from './actions'

type Props = {
  personId: string
  of: PersonKind
  identity: Identity
  initial: FormState
  today: string
}

/** Records that a parent or guardian agreed, or a woman for herself. */
export function ConsentForm({ personId, of, identity, initial, today }: Props) {
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
      <ConsentFields state={state} today={today} of={of} />
      <div>
        <SubmitButton>{t('record')}</SubmitButton>
      </div>
    </form>
  )
}
