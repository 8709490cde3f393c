'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Card } from '@/app/ui/card'
import { ErrorSummary } from '@/app/ui/error-summary'
import { DateField, NumberField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SelectField } from '@/app/ui/select-field'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { DELIVERY_MODES, DELIVERY_PLACES } from '@/lib/domain/pregnancies/pregnancy-codes'
import { type DeliveryState, recordDeliveryForm } from './actions'
import { AfterFields } from './after-fields'
import { BabyFields } from './baby-fields'
import { DeliveryDoubts } from './delivery-doubts'

type Props = {
  personId: string
  hasCase: boolean
  reasons: { value: string; label: string }[]
  today: string
  identity: Identity
  initial: FormState
}

const ASKED = ['deliveredOn', 'deliveryPlace', 'deliveryMode', 'gestationWeeks', 'babies', 'childConsent'] as const
const OF_BABY = ['alive', 'name', 'sex', 'birthWeightG', 'birthLengthCm'] as const
const BABIES = [1, 2, 3] as const

/** A birth from the KIA book: once, and the child is registered, linked and, where it was chosen, proposed. */
export function DeliveryForm({ personId, hasCase, reasons, today, identity, initial }: Props) {
  const [state, action] = useActionState<DeliveryState, FormData>(recordDeliveryForm, initial)
  const t = useTranslations('mother')
  const labels = {
    ...Object.fromEntries(ASKED.map((name) => [name, t(`field.${name}`)])),
    pregnancyCase: t('field.pregnancyCase'),
    selectionReason: t('field.selectionReason'),
    proposeChild: t('delivery.proposeChild'),
    ...Object.fromEntries(
      BABIES.flatMap((n) =>
        OF_BABY.map((name) => [`${name}${n}`, `${t('delivery.baby', { n })}: ${t(`delivery.${name}`)}`]),
      ),
    ),
  }
  return (
    <form action={action} noValidate className="group/birth grid max-w-3xl gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="personId" value={personId} />
      <ErrorSummary state={state} labels={labels} />
      <DeliveryDoubts state={state} />
      <Card title={t('delivery.when')}>
        <DateField state={state} name="deliveredOn" label={t('field.deliveredOn')} max={today} />
        <SelectField
          state={state}
          name="deliveryPlace"
          label={t('field.deliveryPlace')}
          options={DELIVERY_PLACES.map((value) => ({ value, label: t(`delivery.place.${value}`) }))}
          className="max-w-96"
        />
        <RadioField
          state={state}
          name="deliveryMode"
          label={t('field.deliveryMode')}
          options={DELIVERY_MODES.map((value) => ({ value, label: t(`delivery.mode.${value}`) }))}
        />
        <NumberField
          state={state}
          name="gestationWeeks"
          label={t('field.gestationWeeks')}
          unit={t('unit.weeks')}
          whole
          optional
          maxLength={2}
        />
        <RadioField
          state={state}
          name="babies"
          label={t('field.babies')}
          inline
          options={BABIES.map((n) => ({ value: String(n), label: t(`delivery.number.${n}`) }))}
        />
      </Card>
      {BABIES.map((n) => (
        <BabyFields key={n} state={state} n={n} />
      ))}
      <AfterFields state={state} hasCase={hasCase} reasons={reasons} />
      <div className="grid sm:flex">
        <SubmitButton>{t('delivery.submit')}</SubmitButton>
      </div>
    </form>
  )
}
