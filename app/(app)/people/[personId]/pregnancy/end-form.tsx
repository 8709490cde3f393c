'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Disclosure } from '@/app/ui/disclosure'
import { ErrorSummary } from '@/app/ui/error-summary'
import { DateField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SubmitButton } from '@/app/ui/submit-button'
import { fieldsInError, type FormState } from '@/lib/domain/form-state'
import { ENDED_REASONS } from '@/lib/domain/pregnancies/pregnancy-codes'
import { endPregnancyForm } from './actions'

type Props = { personId: string; today: string; identity: Identity; initial: FormState }

/** A pregnancy that ended without a birth: two questions and no more. */
export function EndForm({ personId, today, identity, initial }: Props) {
  const [state, action] = useActionState(endPregnancyForm, initial)
  const t = useTranslations('mother')
  return (
    <Disclosure summary={t('pregnancy.endTitle')} open={state.refusal !== undefined || fieldsInError(state).length > 0}>
      <form action={action} noValidate className="grid max-w-xl gap-4">
        <FormIdentity {...identity} />
        <input type="hidden" name="personId" value={personId} />
        <p>{t('pregnancy.endLead')}</p>
        <ErrorSummary state={state} labels={{ endedReason: t('field.endedReason'), endedOn: t('field.endedOn') }} />
        <RadioField
          state={state}
          name="endedReason"
          label={t('field.endedReason')}
          options={ENDED_REASONS.map((value) => ({ value, label: t(`pregnancy.endedReason.${value}`) }))}
        />
        <DateField state={state} name="endedOn" label={t('field.endedOn')} max={today} />
        <div>
          <SubmitButton look="secondary">{t('pregnancy.endSubmit')}</SubmitButton>
        </div>
      </form>
    </Disclosure>
  )
}
