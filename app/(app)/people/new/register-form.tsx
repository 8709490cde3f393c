'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Card } from '@/app/ui/card'
import { ErrorSummary } from '@/app/ui/error-summary'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import type { PersonKind } from '@/lib/domain/people/person-kind'
import type { RegisteredAs } from '@/lib/domain/people/registered-as'
import { ConsentFields } from '../consent-fields'
import { registerPersonForm, type RegisterState } from './actions'
import { BirthFields, ChildFields, FamilyFields, NumberFields } from './register-fields'
import { WomanFields } from './woman-fields'
import { RegistrationWarnings } from './registration-warnings'

type Props = {
  as: RegisteredAs
  villages: { code: string; name: string }[]
  identity: Identity
  initial: FormState
  today: string
}

/** A child or a woman from the KIA book and the family card, with the consent given. */
export function RegisterForm({ as, villages, identity, initial, today }: Props) {
  const [state, action] = useActionState<RegisterState, FormData>(registerPersonForm, initial)
  const t = useTranslations('person')
  const tMother = useTranslations('mother')
  const of: PersonKind = as === 'child' ? 'child' : 'woman'
  const labels = {
    areaCode: t('field.village'),
    ...named(t, ['name', 'sex', 'bornOn', 'motherName', 'fatherName', 'phone', 'address', 'rt', 'rw', 'posyandu']),
    ...named(t, ['nik', 'kk', 'birthWeightG', 'birthLengthCm', 'gestationWeeks']),
    ...(of === 'woman' ? { name: t('registerAs.name'), nik: t('registerAs.nik') } : {}),
    partnerName: tMother('field.partnerName'),
    marriageOn: tMother('field.marriageOn'),
    noNikReason: t('register.noNikReason'),
    consentMethod: t('consent.method'),
    consentGivenBy: t('consent.givenBy'),
    consentRelation: t('consent.relation'),
    consentGivenOn: t('consent.givenOn'),
  }
  return (
    <form action={action} noValidate className="grid max-w-3xl gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="registeredAs" value={as} />
      <ErrorSummary state={state} labels={labels} />
      <RegistrationWarnings state={state} />
      <Card title={t(of === 'child' ? 'register.child' : 'registerAs.woman')}>
        {of === 'child' ? <ChildFields state={state} today={today} /> : <WomanFields state={state} today={today} />}
      </Card>
      <Card title={t('register.family')}>
        <FamilyFields state={state} villages={villages} of={of} />
      </Card>
      <Card title={t('register.numbers')}>
        <NumberFields state={state} of={of} />
      </Card>
      {of === 'child' && (
        <Card title={t('register.birth')}>
          <BirthFields state={state} />
        </Card>
      )}
      <Card title={t(of === 'child' ? 'register.consent' : 'registerAs.consent')}>
        <ConsentFields state={state} today={today} later of={of} />
      </Card>
      {as === 'pregnant' && <p className="text-muted">{t('registerAs.nextPregnant')}</p>}
      {as === 'postpartum' && <p className="text-muted">{t('registerAs.nextPostpartum')}</p>}
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
