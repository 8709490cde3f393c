'use client'
import { useTranslations } from 'next-intl'
import { DateField, TextAreaField } from '@/app/ui/field'
import { reopenLineForm, verifyLineForm } from './actions'
import { LineForm, type LineFormProps } from './line-form'

/** What somebody outside the agency saw: it is true, or it is not. */
export function CheckForm({ step, today, ...common }: LineFormProps & { step: 'verify' | 'reopen'; today: string }) {
  const t = useTranslations('agency')
  const isTrue = step === 'verify'
  const labels: Record<string, string> = isTrue
    ? { checkedOn: t('verify.checkedOn'), note: t('verify.note') }
    : { checkedOn: t('reopen.checkedOn'), reason: t('reopen.reason') }
  return (
    <LineForm
      {...common}
      action={isTrue ? verifyLineForm : reopenLineForm}
      labels={labels}
      submit={t(`${step}.submit`)}
      danger={!isTrue}
    >
      {(state) => (
        <>
          <DateField state={state} name="checkedOn" label={labels.checkedOn} max={today} />
          {isTrue ? (
            <TextAreaField state={state} name="note" label={labels.note} hint={t('verify.noteHint')} maxLength={1000} />
          ) : (
            <TextAreaField state={state} name="reason" label={labels.reason} maxLength={1000} />
          )}
        </>
      )}
    </LineForm>
  )
}
