'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SelectField } from '@/app/ui/select-field'
import { SubmitButton } from '@/app/ui/submit-button'
import { OBSTACLES, type Verdict } from '@/lib/domain/evaluations/verdicts'
import type { FormState } from '@/lib/domain/form-state'
import { evaluateLineForm } from './actions'

type Props = {
  lineId: string
  number: number
  verdicts: readonly Verdict[]
  identity: Identity
  initial: FormState
}

/** How one line came out, and what stood in its way. */
export function EvaluateLineForm({ lineId, number, verdicts, identity, initial }: Props) {
  const [state, action] = useActionState(evaluateLineForm, initial)
  const t = useTranslations('meeting')
  const labels = { verdict: t('evaluation.verdict'), obstacle: t('evaluation.obstacle'), note: t('evaluation.note') }
  const id = (name: string) => `${name}-${number}`
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="lineId" value={lineId} />
      <ErrorSummary
        state={state}
        labels={labels}
        ids={{ verdict: id('verdict'), obstacle: id('obstacle'), note: id('note') }}
      />
      <RadioField
        state={state}
        name="verdict"
        id={id('verdict')}
        label={labels.verdict}
        inline
        options={verdicts.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) }))}
      />
      <SelectField
        state={state}
        name="obstacle"
        id={id('obstacle')}
        label={labels.obstacle}
        hint={t('evaluation.obstacleHint')}
        optional
        options={OBSTACLES.map((obstacle) => ({ value: obstacle, label: t(`obstacle.${obstacle}`) }))}
      />
      <TextAreaField state={state} name="note" id={id('note')} label={labels.note} optional rows={2} maxLength={1000} />
      <div className="grid sm:flex">
        <SubmitButton look="secondary">{t('evaluation.submit')}</SubmitButton>
      </div>
    </form>
  )
}
