'use client'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField } from '@/app/ui/field'
import { FormIdentity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { writeReviewForm } from './actions'

type FieldText = { label: string; hint: string }

type Props = {
  caseId: string
  identity: { commandId: string; owner: string; formKey: string }
  initial: FormState
  /** Of children alone. */
  asksStunting: boolean
  texts: Record<'diagnosis' | 'management' | 'recommendation' | 'stuntingConfirmed', FieldText> & {
    judgements: { value: string; label: string }[]
    save: string
    sign: string
    signNote: string
  }
}

/** Diagnosis, management, recommendation and a word on stunting: kept as a draft, or signed for good. */
export function ReviewForm({ caseId, identity, initial, asksStunting, texts }: Props) {
  const [state, action] = useActionState(writeReviewForm, initial)
  const labels = {
    diagnosis: texts.diagnosis.label,
    stuntingConfirmed: texts.stuntingConfirmed.label,
    management: texts.management.label,
    recommendation: texts.recommendation.label,
  }
  const area = { state, rows: 6, maxLength: 4000 }
  return (
    <form action={action} noValidate className="grid gap-5">
      <FormIdentity {...identity} />
      <input type="hidden" name="caseId" value={caseId} />
      <ErrorSummary state={state} labels={labels} />
      <TextAreaField {...area} name="diagnosis" {...texts.diagnosis} />
      {asksStunting ? (
        <RadioField state={state} name="stuntingConfirmed" options={texts.judgements} {...texts.stuntingConfirmed} />
      ) : (
        <input type="hidden" name="stuntingConfirmed" value="not_judged" />
      )}
      <TextAreaField {...area} name="management" {...texts.management} />
      <TextAreaField {...area} name="recommendation" {...texts.recommendation} />
      <div className="grid gap-2 sm:flex">
        <SubmitButton name="intent" value="save" look="secondary">
          {texts.save}
        </SubmitButton>
        <SubmitButton name="intent" value="sign">
          {texts.sign}
        </SubmitButton>
      </div>
      <p className="text-muted">{texts.signNote}</p>
    </form>
  )
}
