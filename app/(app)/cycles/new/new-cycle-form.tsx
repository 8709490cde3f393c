'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { ErrorSummary } from '@/app/ui/error-summary'
import { DateField, NumberField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { openCycleForm } from './actions'

/** Which half-year, from when to when, and whether every village takes part. */
export function NewCycleForm({ identity, initial }: { identity: Identity; initial: FormState }) {
  const [state, action] = useActionState(openCycleForm, initial)
  const t = useTranslations('cycle.new')
  const labels = { year: t('year'), semester: t('semester'), startsOn: t('startsOn'), endsOn: t('endsOn') }
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <ErrorSummary state={state} labels={labels} />
      <NumberField state={state} name="year" label={labels.year} whole maxLength={4} />
      <RadioField
        state={state}
        name="semester"
        label={labels.semester}
        options={[
          { value: '1', label: t('one') },
          { value: '2', label: t('two') },
        ]}
      />
      <DateField state={state} name="startsOn" label={labels.startsOn} />
      <DateField state={state} name="endsOn" label={labels.endsOn} />
      <CheckboxField state={state} name="wholeDistrict" label={t('wholeDistrict')} hint={t('wholeHint')} />
      <div className="grid sm:flex">
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}
