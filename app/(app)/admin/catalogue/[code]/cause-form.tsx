'use client'
import { useActionState } from 'react'
import { Card } from '@/app/ui/card'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { CheckboxGroupField } from '@/app/ui/checkbox-group-field'
import { Disclosure } from '@/app/ui/disclosure'
import { ErrorSummary } from '@/app/ui/error-summary'
import { NumberField, TextAreaField, TextField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SelectField } from '@/app/ui/select-field'
import { SubmitButton } from '@/app/ui/submit-button'
import { type FormState, valueOf } from '@/lib/domain/form-state'
import { causeForm } from '../actions'
import type { AdviceCard, AdviceField, CauseTexts } from './cause-fields'

type Props = {
  identity: Identity
  initial: FormState
  code: string
  version: number
  leads: { value: string; label: string }[]
  supports: { value: string; label: string }[]
  cards: AdviceCard[]
  texts: CauseTexts
}

/** Everything a district may say of a cause. Nothing typed is lost when it is refused. */
export function CauseForm({ identity, initial, code, version, leads, supports, cards, texts }: Props) {
  const [state, action] = useActionState(causeForm, initial)
  const labels = {
    leadAgency: texts.leadAgency,
    supportAgencies: texts.supportAgencies,
    ...Object.fromEntries(cards.flatMap(({ fields }) => fields.map(({ name, label }) => [name, label]))),
  }
  return (
    <form action={action} noValidate className="grid gap-5">
      <FormIdentity {...identity} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={valueOf(state, 'version') ?? String(version)} />
      <ErrorSummary state={state} labels={labels} />
      <Card title={texts.use}>
        <CheckboxField state={state} name="used" label={texts.used} hint={texts.usedHint} />
        <SelectField
          state={state}
          name="leadAgency"
          label={texts.leadAgency}
          {...(texts.leadHint && { hint: texts.leadHint })}
          options={leads}
          className="w-full max-w-xl"
        />
        <Disclosure summary={texts.supportOpen} open={state.errors.supportAgencies !== undefined}>
          <CheckboxGroupField
            state={state}
            name="supportAgencies"
            label={texts.supportAgencies}
            {...(texts.supportHint && { hint: texts.supportHint })}
            options={supports}
          />
        </Disclosure>
      </Card>
      {cards.map(({ key, title, lead, fields }) => (
        <Card key={key} title={title}>
          {lead && <p className="max-w-prose text-muted">{lead}</p>}
          <div className="grid items-end gap-4 sm:grid-cols-2">
            {fields.map((field) => (
              <OneField key={field.name} state={state} field={field} />
            ))}
          </div>
        </Card>
      ))}
      <div className="grid sm:justify-start">
        <SubmitButton>{texts.save}</SubmitButton>
      </div>
    </form>
  )
}

function OneField({ state, field }: { state: FormState; field: AdviceField }) {
  const { name, label, hint, kind } = field
  const common = { state, name, label, ...(hint && { hint }) }
  if (kind === 'words') return <TextAreaField {...common} rows={4} maxLength={1000} className="w-full" />
  if (kind === 'line') return <TextField {...common} maxLength={40} className="w-full" />
  if (kind === 'number') return <NumberField {...common} optional maxLength={12} />
  return <SelectField {...common} options={field.options ?? []} className="w-full" />
}
