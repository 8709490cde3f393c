'use client'
import { useTranslations } from 'next-intl'
import { DateField, TextAreaField } from '@/app/ui/field'
import { postponeLineForm } from './actions'
import { LineForm, type LineFormProps } from './line-form'

export function PostponeForm({ deadline, ...common }: LineFormProps & { deadline: string }) {
  const t = useTranslations('agency.postpone')
  const labels = { deadlineOn: t('deadlineOn'), reason: t('reason') }
  return (
    <LineForm {...common} action={postponeLineForm} labels={labels} submit={t('submit')}>
      {(state) => (
        <>
          <DateField
            state={state}
            name="deadlineOn"
            label={labels.deadlineOn}
            hint={t('deadlineOnHint', { deadline })}
          />
          <TextAreaField state={state} name="reason" label={labels.reason} maxLength={1000} />
        </>
      )}
    </LineForm>
  )
}
