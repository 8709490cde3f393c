'use client'
import { useTranslations } from 'next-intl'
import { DateField } from '@/app/ui/field'
import { AllocationFields } from '../../allocation-fields'
import { acceptLineForm } from './actions'
import { LineForm, type LineFormProps } from './line-form'

type Props = LineFormProps & { sources: { value: string; label: string }[]; deadline: string; today: string }

export function AcceptForm({ sources, deadline, today, ...common }: Props) {
  const t = useTranslations('agency.accept')
  const money = useTranslations('allocation')
  const labels = {
    allocatedRp: t('allocatedRp'),
    allocatedSource: t('allocatedSource'),
    allocatedCode: money('code'),
    allocatedYear: money('year'),
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
          <AllocationFields state={state} labels={labels} hint={t('allocatedRpHint')} sources={sources} today={today} />
        </>
      )}
    </LineForm>
  )
}
