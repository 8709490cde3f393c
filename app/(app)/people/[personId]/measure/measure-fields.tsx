import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { DateField, NumberField } from '@/app/ui/field'
import { RadioField } from '@/app/ui/radio-field'
import type { FormState } from '@/lib/domain/form-state'

const POSITIONS = ['lying', 'standing'] as const

/** Date, weight, length or height, and how it was measured: nothing is chosen beforehand. */
export function WeighingFields({ state, underTwo, today }: { state: FormState; underTwo: boolean; today: string }) {
  const t = useTranslations()
  return (
    <>
      <DateField state={state} name="measuredOn" label={t('growth.field.measuredOn')} max={today} />
      <NumberField
        state={state}
        name="weightKg"
        label={t('growth.field.weightKg')}
        hint={t('measurement.form.weightHint')}
        unit="kg"
        maxLength={8}
      />
      <NumberField
        state={state}
        name="lenheiCm"
        label={t('growth.field.lenheiCm')}
        hint={t('measurement.form.lenheiHint')}
        unit="cm"
        maxLength={8}
      />
      <RadioField
        state={state}
        name="position"
        label={t('growth.field.position')}
        hint={t('measurement.form.positionHint', { underTwo: underTwo ? 'yes' : 'no' })}
        options={POSITIONS.map((value) => ({ value, label: t(`measurement.form.${value}`) }))}
      />
      <CheckboxField state={state} name="oedema" label={t('measurement.form.oedema')} />
    </>
  )
}

/** What not every visit measures. */
export function CircumferenceFields({ state }: { state: FormState }) {
  const t = useTranslations('growth.field')
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <NumberField state={state} name="headcCm" label={t('headcCm')} unit="cm" optional maxLength={8} />
      <NumberField state={state} name="armcCm" label={t('armcCm')} unit="cm" optional maxLength={8} />
    </div>
  )
}
