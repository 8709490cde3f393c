'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { emptyForm } from '@/lib/domain/form-state'
import { withdrawConsentForm } from './actions'

type Props = { personId: string; identity: Identity }

/** Notes that the family took its consent back; behind a fold, so that no stray touch does it. */
export function WithdrawForm({ personId, identity }: Props) {
  const [state, action] = useActionState(withdrawConsentForm, emptyForm)
  const t = useTranslations('person.consent')
  return (
    <details open={state.refusal ? true : undefined} className="rounded-box border border-base-300 px-4 print:hidden">
      <summary className="min-h-11 py-2.5 font-semibold text-primary">{t('withdraw')}</summary>
      <form action={action} className="grid gap-4 pb-4">
        <FormIdentity {...identity} />
        <input type="hidden" name="personId" value={personId} />
        <ErrorSummary state={state} labels={{}} />
        <p>{t('withdrawLead')}</p>
        <div>
          <SubmitButton look="danger">{t('withdrawSubmit')}</SubmitButton>
        </div>
      </form>
    </details>
  )
}
