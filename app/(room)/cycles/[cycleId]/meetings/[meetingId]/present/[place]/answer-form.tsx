'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField, TextField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SelectField } from '@/app/ui/select-field'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { answerForm } from './actions'

type Props = {
  /** Sent along: cycle, meeting, place, line and whether the village is shown. */
  about: Record<string, string>
  lineNumber: number
  identity: Identity
  initial: FormState
  agencies: { value: string; label: string }[]
}

/** What the agency says about one line: for whoever writes it down, on this screen or on another. */
export function AnswerForm({ about, lineNumber, identity, initial, agencies }: Props) {
  const [state, action] = useActionState(answerForm, initial)
  const t = useTranslations('meeting.answer')
  const labels = {
    answer: t('answer'),
    spokenBy: t('spokenBy'),
    reason: t('reason'),
    proposedAgencyId: t('proposedAgency'),
  }
  const id = (name: string) => `${name}-${lineNumber}`
  const ids = Object.fromEntries(Object.keys(labels).map((name) => [name, id(name)]))
  return (
    <form action={action} noValidate className="grid gap-4 text-lg">
      <FormIdentity {...identity} />
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary state={state} labels={labels} ids={ids} />
      <RadioField
        state={state}
        name="answer"
        id={id('answer')}
        label={labels.answer}
        inline
        options={[
          { value: 'accepted', label: t('accepted') },
          { value: 'declined', label: t('declined') },
        ]}
      />
      <TextField
        state={state}
        name="spokenBy"
        id={id('spokenBy')}
        label={labels.spokenBy}
        hint={t('spokenByHint')}
        maxLength={160}
      />
      <TextAreaField
        state={state}
        name="reason"
        id={id('reason')}
        label={labels.reason}
        optional
        rows={2}
        maxLength={1000}
      />
      <SelectField
        state={state}
        name="proposedAgencyId"
        id={id('proposedAgencyId')}
        label={labels.proposedAgencyId}
        optional
        placeholder={t('noProposal')}
        options={agencies}
      />
      <div className="grid sm:flex">
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}
