'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SelectField } from '@/app/ui/select-field'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { mailSettingsForm } from './actions'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** Where one's own mail goes, and when the week's digest. */
export function MailForm({ identity, initial }: { identity: Identity; initial: FormState }) {
  const [state, action] = useActionState(mailSettingsForm, initial)
  const t = useTranslations('user.account.mail')
  const labels = { email: t('email'), digestWeekday: t('digestWeekday'), mailLocale: t('mailLocale') }
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <ErrorSummary state={state} labels={labels} />
      <TextField
        state={state}
        name="email"
        type="email"
        label={labels.email}
        hint={t('emailHint')}
        autoComplete="email"
        maxLength={254}
        optional
        className="max-w-sm"
      />
      <CheckboxField state={state} name="mailOn" label={t('mailOn')} />
      <SelectField
        state={state}
        name="digestWeekday"
        label={labels.digestWeekday}
        options={WEEKDAYS.map((day) => ({ value: String(day), label: t(`weekday.d${day}`) }))}
        className="max-w-sm"
      />
      <RadioField
        state={state}
        name="mailLocale"
        label={labels.mailLocale}
        options={[
          { value: 'id', label: 'Bahasa Indonesia' },
          { value: 'en', label: 'English' },
        ]}
      />
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </form>
  )
}
