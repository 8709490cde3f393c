'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Card } from '@/app/ui/card'
import { ErrorSummary } from '@/app/ui/error-summary'
import { DateField, NumberField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { EARLIER_CASE } from '@/lib/domain/pregnancies/pregnancy-codes'
import { openPregnancyForm } from './actions'

type Props = { personId: string; asBride: boolean; today: string; identity: Identity; initial: FormState }

/** A pregnancy from the KIA book, and what becomes of the case as a bride where one is open. */
export function PregnancyForm({ personId, asBride, today, identity, initial }: Props) {
  const [state, action] = useActionState(openPregnancyForm, initial)
  const t = useTranslations('mother')
  const names = ['hpht', 'hpl', 'gravida', 'para', 'abortus', 'brideCase'] as const
  return (
    <form action={action} noValidate className="grid max-w-3xl gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="personId" value={personId} />
      <ErrorSummary state={state} labels={Object.fromEntries(names.map((name) => [name, t(`field.${name}`)]))} />
      <Card>
        <DateField state={state} name="hpht" label={t('field.hpht')} max={today} optional />
        <DateField state={state} name="hpl" label={t('field.hpl')} optional />
        <NumberField state={state} name="gravida" label={t('field.gravida')} whole optional maxLength={2} />
        <NumberField state={state} name="para" label={t('field.para')} whole optional maxLength={2} />
        <NumberField state={state} name="abortus" label={t('field.abortus')} whole optional maxLength={2} />
      </Card>
      {asBride && (
        <Card title={t('pregnancy.brideCase.title')}>
          <RadioField
            state={state}
            name="brideCase"
            label={t('field.brideCase')}
            options={EARLIER_CASE.map((value) => ({
              value,
              label: t(`pregnancy.brideCase.${value}`),
              hint: t(`pregnancy.brideCase.${value}Hint`),
            }))}
          />
        </Card>
      )}
      <div className="grid sm:flex">
        <SubmitButton>{t('pregnancy.submit')}</SubmitButton>
      </div>
    </form>
  )
}
