'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SubmitButton } from '@/app/ui/submit-button'
import { filledForm } from '@/lib/domain/form-state'
import { type RevealState, revealNumberForm } from './actions'

type Props = { personId: string; numbers: ('nik' | 'kk')[]; identity: Omit<Identity, 'commandId'> }

/** Shows a number in full, once, for a reason that is logged. The number never stands in an address. */
export function RevealForm({ personId, numbers, identity }: Props) {
  const [only] = numbers
  const initial = filledForm(numbers.length === 1 && only ? { what: only } : {})
  const [state, action] = useActionState<RevealState, FormData>(revealNumberForm, initial)
  const t = useTranslations('person.reveal')
  const touched = state !== initial && (state.number !== undefined || Object.keys(state.values).length > 1)
  return (
    <details open={touched || undefined} className="rounded-box border border-base-300 px-4 print:hidden">
      <summary className="min-h-11 py-2.5 font-semibold text-primary">{t('title')}</summary>
      <form action={action} noValidate className="grid gap-4 pb-4">
        <FormIdentity {...identity} />
        <input type="hidden" name="personId" value={personId} />
        <ErrorSummary
          state={state}
          labels={{ what: t('what'), reason: t('reason') }}
          ids={{ what: 'reveal-what', reason: 'reveal-reason' }}
        />
        <p>{t('lead')}</p>
        {state.number && (
          <output className="block rounded-box border-2 border-success p-3">
            {t('shown')}: <strong className="font-mono text-xl">{state.number}</strong>
            <span className="block text-muted">{t('once')}</span>
          </output>
        )}
        <RadioField
          state={state}
          name="what"
          id="reveal-what"
          label={t('what')}
          inline
          options={numbers.map((value) => ({ value, label: t(value) }))}
        />
        <TextField
          state={state}
          name="reason"
          id="reveal-reason"
          label={t('reason')}
          hint={t('reasonHint')}
          maxLength={300}
          autoComplete="off"
        />
        <div>
          <SubmitButton look="secondary">{t('submit')}</SubmitButton>
        </div>
      </form>
    </details>
  )
}
