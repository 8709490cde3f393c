'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { emptyForm } from '@/lib/domain/form-state'
import { changePasswordForm } from './actions'

type PasswordFormProps = { identity: Identity; username: string }

/** One's own new password; nothing typed here is ever sent back to the page. */
export function PasswordForm({ identity, username }: PasswordFormProps) {
  const [state, action] = useActionState(changePasswordForm, emptyForm)
  const t = useTranslations('user.account')
  const labels = { currentPassword: t('current'), newPassword: t('new'), repeatPassword: t('repeat') }
  const shared = { state, type: 'password', maxLength: 200, className: 'max-w-sm' } as const
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      {/* For password managers, which keep a password under a name. */}
      <input type="text" name="username" value={username} autoComplete="username" readOnly hidden />
      <ErrorSummary state={state} labels={labels} />
      <TextField {...shared} name="currentPassword" label={labels.currentPassword} autoComplete="current-password" />
      <TextField
        {...shared}
        name="newPassword"
        label={labels.newPassword}
        hint={t('newHint')}
        autoComplete="new-password"
      />
      <TextField {...shared} name="repeatPassword" label={labels.repeatPassword} autoComplete="new-password" />
      <div>
        <SubmitButton>{t('change')}</SubmitButton>
      </div>
    </form>
  )
}
