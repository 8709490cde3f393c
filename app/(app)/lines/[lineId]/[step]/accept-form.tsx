'use client'
import { useTranslations } from 'next-intl'
import { DateField, NumberField } from '@/app/ui/field'
import { SelectField } from '@/app/ui/select-field'
import { acceptLineForm } from './actions'
import { LineForm, type LineFormProps } from './line-form'

type Props = LineFormProps & { sources: { value: string; label: string }[]; deadline: string; today: string }

export function AcceptForm({ sources, deadline, today, ...common }: Props) {
  const t = useTranslations('agency.accept')
  const labels = {
    allocatedRp: t('allocatedRp'),
    allocatedSource: t('allocatedSource'),
    scheduledOn: t('scheduledOn'),
  }
  return (
    <LineForm {...common} action={acceptLineForm} labels={labels} submit={t('submit')}>
      {(state) => (
        <>
          <DateField
            state={state}
            name="scheduledOn"
            label={labels.scheduledOn}
            hint={t('scheduledOnHint', { deadline })}
            min={today}
          />
          <NumberField
            state={state}
            name="allocatedRp"
            label={labels.allocatedRp}
            hint={t('allocatedRpHint')}
            optional
            whole
            unit="Rp"
            className="max-w-72"
          />
          <SelectField
            state={state}
            name="allocatedSource"
            label={labels.allocatedSource}
            optional
            options={sources}
            className="max-w-96"
          />
        </>
      )}
    </LineForm>
  )
}
