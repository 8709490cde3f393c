'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Card } from '@/app/ui/card'
import { ErrorSummary } from '@/app/ui/error-summary'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { ConsentFields } from '../consent-fields'
import { registerPersonForm, type RegisterState } from './actions'
import { BirthFields, ChildFields, FamilyFields, NumberFields } from './register-fields'
import { RegistrationWarnings } from './registration-warnings'

type Props = {
  villages: { code: string; name: string }[]
  identity: Identity
  initial: FormState
  today: string
}

/** A child from the KIA book and the family card, with the family's consent. */
export function RegisterForm({ villages, identity, initial, today }: Props) {
  const [state, action] = useActionState<RegisterState, FormData>(registerPersonForm, initial)
  const t = useTranslations('person')
  const labels = {
    areaCode: t('field.village'),
    ...named(t, ['name', 'sex', 'bornOn', 'motherName', 'fatherName', 'phone', 'address', 'rt', 'rw', 'posyandu']),
    ...named(t, ['nik', 'kk', 'birthWeightG', 'birthLengthCm', 'gestationWeeks']),
    noNikReason: t('register.noNikReason'),
    consentMethod: t('consent.method'),
    consentGivenBy: t('consent.givenBy'),
    consentRelation: t('consent.relation'),
    consentGivenOn: t('consent.givenOn'),
  }
  return (
    <form action={action} noValidate className="grid max-w-3xl gap-4">
      <FormIdentity {...identity} />
      <ErrorSummary state={state} labels={labels} />
      <RegistrationWarnings state={state} />
      <Card title={t('register.child')}>
        <ChildFields state={state} today={today} />
      </Card>
      <Card title={t('register.family')}>
        <FamilyFields state={state} villages={villages} />
      </Card>
      <Card title={t('register.numbers')}>
        <NumberFields state={state} />
      </Card>
      <Card title={t('register.birth')}>
        <BirthFields state={state} />
      </Card>
      <Card title={t('register.consent')}>
        <ConsentFields state={state} today={today} later />
      </Card>
      <div className="grid sm:flex">
        <SubmitButton>{t('register.submit')}</SubmitButton>
      </div>
    </form>
  )
}

type FieldName = Exclude<keyof typeof import('@/lib/i18n/messages/person.id').default.field, never>

function named(t: ReturnType<typeof useTranslations<'person'>>, fields: FieldName[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, t(`field.${field}`)]))
}
