'use client'
import { useActionState } from 'react'
import { Card } from '@/app/ui/card'
import { CheckboxGroupField } from '@/app/ui/checkbox-group-field'
import { ErrorSummary } from '@/app/ui/error-summary'
import { DateField, NumberField, TextAreaField, TextField } from '@/app/ui/field'
import { FormIdentity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SelectField } from '@/app/ui/select-field'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import type { LineTexts } from './line-texts'
import { saveLineForm } from './save-line-action'

type Option = { value: string; label: string; hint?: string }

type Props = {
  identity: { commandId: string; owner: string; formKey: string }
  initial: FormState
  caseId: string
  /** Blank for a new line. */
  lineId: string
  today: string
  findings: Option[]
  kinds: Option[]
  agencies: Option[]
  funds: Option[]
  texts: LineTexts
}

const NAME = { autoComplete: 'off', maxLength: 300 } as const

/** A line of the plan: which findings it answers, what is done, by whom, when and with which money. */
export function LineForm({ identity, initial, caseId, lineId, today, texts, ...choices }: Props) {
  const [state, action] = useActionState(saveLineForm, initial)
  const { labels, hints } = texts
  const field = (name: keyof LineTexts['labels']) => ({ state, name, label: labels[name], hint: hints[name] })
  return (
    <form action={action} noValidate className="grid max-w-3xl gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="lineId" value={lineId} />
      <ErrorSummary state={state} labels={labels} />
      <Card>
        <CheckboxGroupField {...field('findingIds')} options={choices.findings} />
      </Card>
      <Card title={texts.what}>
        <TextAreaField {...field('activity')} rows={3} maxLength={1000} />
        <RadioField {...field('kind')} options={choices.kinds} />
        <div className="grid gap-4 sm:grid-cols-2">
          <NumberField {...field('targetVolume')} />
          <TextField {...field('unit')} {...NAME} />
        </div>
        <TextField {...field('beneficiary')} {...NAME} />
        <TextField {...field('place')} {...NAME} />
        <TextAreaField {...field('successIndicator')} rows={2} maxLength={1000} />
      </Card>
      <Card title={texts.who}>
        <SelectField {...field('leadAgencyId')} options={choices.agencies} />
        <CheckboxGroupField {...field('supportAgencyIds')} optional inline options={choices.agencies} />
      </Card>
      <Card title={texts.when}>
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField {...field('startsOn')} />
          <DateField {...field('dueOn')} min={today} />
        </div>
        <SelectField {...field('fundSource')} options={choices.funds} />
        <NumberField {...field('budgetRp')} optional whole className="max-w-72" />
      </Card>
      <div className="grid sm:flex">
        <SubmitButton>{texts.submit}</SubmitButton>
      </div>
    </form>
  )
}
