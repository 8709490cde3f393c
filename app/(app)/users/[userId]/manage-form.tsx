'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { emptyForm } from '@/lib/domain/form-state'
import { SecretNotice } from '../secret-notice'
import {
  closeAccountForm,
  endHeadForm,
  endSessionsForm,
  makeHeadForm,
  resetPasswordForm,
  type ResetState,
  restoreAccountForm,
} from './actions'

export type ManageStep = 'reset' | 'sessions' | 'close' | 'restore' | 'head' | 'unhead'
const ACTIONS = {
  reset: resetPasswordForm,
  sessions: endSessionsForm,
  close: closeAccountForm,
  restore: restoreAccountForm,
  head: makeHeadForm,
  unhead: endHeadForm,
}

type ManageFormProps = {
  step: ManageStep
  identity: Identity
  userId: string
}

/** One thing that can be done about an account, with what it means, and its button. */
export function ManageForm({ step, identity, userId }: ManageFormProps) {
  const [state, action] = useActionState<ResetState, FormData>(ACTIONS[step], emptyForm)
  const t = useTranslations('user.manage')
  return (
    <section className="grid gap-2 border-t border-base-300 pt-4 first:border-t-0 first:pt-0">
      <h3 className="text-lg font-bold">{t(step)}</h3>
      <p className="max-w-prose text-muted">{t(`${step}Body`)}</p>
      {state.reset ? (
        <SecretNotice secret={state.reset} kind="reset" />
      ) : (
        <form action={action} noValidate className="grid gap-3">
          <FormIdentity {...identity} />
          <input type="hidden" name="userId" value={userId} />
          <ErrorSummary state={state} labels={{}} />
          <div>
            <SubmitButton look={step === 'close' ? 'danger' : 'secondary'}>{t(`${step}Submit`)}</SubmitButton>
          </div>
        </form>
      )}
    </section>
  )
}
