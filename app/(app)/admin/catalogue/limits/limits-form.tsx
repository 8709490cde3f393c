'use client'
import { useActionState } from 'react'
import { Card } from '@/app/ui/card'
import { ErrorSummary } from '@/app/ui/error-summary'
import { NumberField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { type FormState, valueOf } from '@/lib/domain/form-state'
import { limitsForm } from '../actions'

export type LimitGroupFields = {
  key: string
  title: string
  fields: { name: string; label: string; unit: string | null; hint: string; whole: boolean; optional: boolean }[]
}

type Props = { identity: Identity; initial: FormState; version: number; groups: LimitGroupFields[]; save: string }

/** Every limit in its group, with its default, its range and where the default comes from. */
export function LimitsForm({ identity, initial, version, groups, save }: Props) {
  const [state, action] = useActionState(limitsForm, initial)
  const labels = Object.fromEntries(groups.flatMap(({ fields }) => fields.map(({ name, label }) => [name, label])))
  return (
    <form action={action} noValidate className="grid gap-5">
      <FormIdentity {...identity} />
      <input type="hidden" name="version" value={valueOf(state, 'version') ?? String(version)} />
      <ErrorSummary state={state} labels={labels} />
      {groups.map(({ key, title, fields }) => (
        <Card key={key} title={title}>
          <div className="grid items-end gap-x-6 gap-y-5 sm:grid-cols-2">
            {fields.map(({ name, label, unit, hint, whole, optional }) => (
              <NumberField
                key={name}
                state={state}
                name={name}
                label={label}
                hint={hint}
                unit={unit}
                whole={whole}
                optional={optional}
                maxLength={12}
              />
            ))}
          </div>
        </Card>
      ))}
      <div className="grid sm:justify-start">
        <SubmitButton>{save}</SubmitButton>
      </div>
    </form>
  )
}
