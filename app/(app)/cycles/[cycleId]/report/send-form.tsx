'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { DateField, TextAreaField, TextField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { sendReportForm } from './actions'

/** To whom the report was sent, and when; it ends the cycle. */
export function SendForm({ cycleId, identity, initial }: { cycleId: string; identity: Identity; initial: FormState }) {
  const [state, action] = useActionState(sendReportForm, initial)
  const t = useTranslations('cycle.report')
  const labels = { sentOn: t('sentOn'), sentTo: t('sentTo'), note: t('note') }
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="cycleId" value={cycleId} />
      <ErrorSummary state={state} labels={labels} />
      <DateField state={state} name="sentOn" label={labels.sentOn} />
      <TextField state={state} name="sentTo" label={labels.sentTo} hint={t('sentToHint')} maxLength={160} />
      <TextAreaField state={state} name="note" label={labels.note} rows={3} maxLength={500} optional />
      <div className="grid sm:flex">
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}
