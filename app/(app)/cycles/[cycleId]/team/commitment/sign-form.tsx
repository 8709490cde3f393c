'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { ErrorSummary } from '@/app/ui/error-summary'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { signCommitmentForm } from './actions'

type SignFormProps = { identity: Identity; initial: FormState; cycleId: string; version: number }

/** "I have read it", and the signature. */
export function SignForm({ identity, initial, cycleId, version }: SignFormProps) {
  const [state, action] = useActionState(signCommitmentForm, initial)
  const t = useTranslations('team.commitment')
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="cycleId" value={cycleId} />
      <input type="hidden" name="version" value={version} />
      <ErrorSummary state={state} labels={{ agreed: t('agreed') }} />
      <CheckboxField state={state} name="agreed" label={t('agreed')} />
      <div className="grid sm:flex">
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}
