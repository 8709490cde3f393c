'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { Option } from '@/app/ui/choice'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { LONGEST_COMMENT } from '@/lib/domain/lines/talk'
import { saySomething } from './actions'

type Props = { lineId: string; choices: Option[]; identity: Identity; initial: FormState }

/** A comment, a question or an answer: what it is is asked only where there is a choice. */
export function DialogueForm({ lineId, choices, identity, initial }: Props) {
  const t = useTranslations('dialogue.form')
  const [state, send] = useActionState(saySomething, initial)
  const labels = { about: t('about'), text: t('text') }
  return (
    <form action={send} noValidate className="grid gap-5">
      <ErrorSummary state={state} labels={labels} />
      <FormIdentity {...identity} />
      <input type="hidden" name="lineId" value={lineId} />
      {choices.length > 1 ? (
        <RadioField state={state} name="about" label={labels.about} options={choices} />
      ) : (
        <input type="hidden" name="about" value="comment" />
      )}
      <TextAreaField state={state} name="text" label={labels.text} hint={t('textHint')} maxLength={LONGEST_COMMENT} />
      <div className="grid sm:justify-start">
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}
