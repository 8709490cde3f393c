'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SubmitButton } from '@/app/ui/submit-button'
import type { PersonKind } from '@/lib/domain/people/person-kind'
import { errorOf, type FormState } from '@/lib/domain/form-state'
import { proposeCaseForm } from './actions'

type Props = {
  personId: string
  of: PersonKind
  /** The groups that fit, the most fitting first; a child has one. */
  groups: { value: string; label: string }[]
  reasons: { value: string; label: string }[]
  identity: Identity
  initial: FormState
}

/** Proposes this child or woman for audit, with the reason that the technical team will read. */
export function ProposeForm({ personId, of, groups, reasons, identity, initial }: Props) {
  const [state, action] = useActionState(proposeCaseForm, initial)
  const t = useTranslations('person.propose')
  const touched = state.refusal !== undefined || Object.keys(state.errors).length > 0
  return (
    <details open={touched || undefined} className="rounded-box border border-base-300 px-4 print:hidden">
      <summary className="min-h-11 py-2.5 font-semibold text-primary">{t('title')}</summary>
      <form action={action} noValidate className="grid gap-4 pb-4">
        <FormIdentity {...identity} />
        <input type="hidden" name="personId" value={personId} />
        <ErrorSummary
          state={state}
          labels={{ group: t('group'), selectionReason: t('reason'), selectionNote: t('note') }}
        />
        <p>{t(of === 'child' ? 'lead' : 'leadWoman')}</p>
        {groups.length > 1 || errorOf(state, 'group') !== undefined ? (
          <RadioField state={state} name="group" label={t('group')} options={groups} />
        ) : (
          <input type="hidden" name="group" value={groups[0]?.value ?? ''} />
        )}
        <RadioField
          state={state}
          name="selectionReason"
          label={t(of === 'child' ? 'reason' : 'reasonWoman')}
          options={reasons}
        />
        <TextAreaField state={state} name="selectionNote" label={t('note')} rows={3} maxLength={500} optional />
        <div>
          <SubmitButton>{t('submit')}</SubmitButton>
        </div>
      </form>
    </details>
  )
}
