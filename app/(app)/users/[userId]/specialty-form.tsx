'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { SPECIALTIES } from '@/lib/domain/reviews/specialties'
import { specialtyForm } from './actions'

/** The field an expert works in. */
export function SpecialtyForm({
  identity,
  initial,
  userId,
}: {
  identity: Identity
  initial: FormState
  userId: string
}) {
  const [state, action] = useActionState(specialtyForm, initial)
  const t = useTranslations('queue.specialty')
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormIdentity {...identity} />
      <input type="hidden" name="userId" value={userId} />
      <ErrorSummary state={state} labels={{ specialty: t('label') }} />
      <RadioField
        state={state}
        name="specialty"
        label={t('label')}
        hint={t('hint')}
        options={[
          ...SPECIALTIES.map((specialty) => ({ value: specialty, label: t(specialty) })),
          { value: '', label: t('none') },
        ]}
      />
      <div className="grid sm:flex">
        <SubmitButton look="secondary">{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}
