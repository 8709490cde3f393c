'use client'
import { useTranslations } from 'next-intl'
import { TextAreaField } from '@/app/ui/field'
import { withdrawAnswerForm } from './actions'
import { LineForm, type LineFormProps } from './line-form'

export function WithdrawForm(common: LineFormProps) {
  const t = useTranslations('agency.withdraw')
  const labels = { reason: t('reason') }
  return (
    <LineForm {...common} action={withdrawAnswerForm} labels={labels} submit={t('submit')}>
      {(state) => <TextAreaField state={state} name="reason" label={labels.reason} maxLength={1000} />}
    </LineForm>
  )
}
