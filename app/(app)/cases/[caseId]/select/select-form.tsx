'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { selectCaseForm } from './actions'

type Props = { caseId: string; identity: Identity; initial: FormState }

/** The technical team takes this candidate into the audit. */
export function SelectForm({ caseId, identity, initial }: Props) {
  const [state, action] = useActionState(selectCaseForm, initial)
  const t = useTranslations('case.select')
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="caseId" value={caseId} />
      <ErrorSummary state={state} labels={{ note: t('note'), overrideReason: t('override') }} />
      <TextAreaField
        state={state}
        name="note"
        label={t('note')}
        hint={t('noteHint')}
        rows={3}
        maxLength={500}
        optional
      />
      <TextAreaField
        state={state}
        name="overrideReason"
        label={t('override')}
        hint={t('overrideHint')}
        rows={2}
        maxLength={1000}
        optional
      />
      <div className="grid sm:flex">
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}
