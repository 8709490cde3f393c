'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextField } from '@/app/ui/field'
import { SubmitButton } from '@/app/ui/submit-button'
import { emptyForm } from '@/lib/domain/form-state'
import { signInForm } from './actions'

/** The user name stays after a failed attempt; the password is typed again. */
export function SignInForm({ next }: { next: string }) {
  const [state, action] = useActionState(signInForm, emptyForm)
  const t = useTranslations('signIn')
  return (
    <form action={action} noValidate className="grid gap-4">
      <ErrorSummary state={state} labels={{ username: t('username'), password: t('password') }} />
      <input type="hidden" name="next" value={next} />
      <TextField
        state={state}
        name="username"
        label={t('username')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
      />
      <TextField
        state={state}
        name="password"
        label={t('password')}
        type="password"
        autoComplete="current-password"
        maxLength={200}
      />
      <div className="grid">
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}
