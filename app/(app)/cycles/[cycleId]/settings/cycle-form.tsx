'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { ErrorSummary } from '@/app/ui/error-summary'
import { DateField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { changeCycleForm } from './actions'

/** From when to when a cycle runs, and whether every village takes part. */
export function CycleForm({ cycleId, identity, initial }: { cycleId: string; identity: Identity; initial: FormState }) {
  const [state, action] = useActionState(changeCycleForm, initial)
  const t = useTranslations('cycle')
  const labels = { startsOn: t('new.startsOn'), endsOn: t('new.endsOn') }
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="cycleId" value={cycleId} />
      <ErrorSummary state={state} labels={labels} />
      <DateField state={state} name="startsOn" label={labels.startsOn} />
      <DateField state={state} name="endsOn" label={labels.endsOn} />
      <CheckboxField state={state} name="wholeDistrict" label={t('new.wholeDistrict')} hint={t('new.wholeHint')} />
      <div className="grid sm:flex">
        <SubmitButton>{t('settings.saveDates')}</SubmitButton>
      </div>
    </form>
  )
}
