'use client'
import { useTranslations } from 'next-intl'
import { TextAreaField } from '@/app/ui/field'
import { cancelLineForm } from './actions'
import { LineForm, type LineFormProps } from './line-form'

export function CancelForm(common: LineFormProps) {
  const t = useTranslations('agency.cancel')
  const labels = { reason: t('reason') }
  return (
    <LineForm {...common} action={cancelLineForm} labels={labels} submit={t('submit')} danger>
      {(state) => <TextAreaField state={state} name="reason" label={labels.reason} maxLength={1000} />}
    </LineForm>
  )
}
