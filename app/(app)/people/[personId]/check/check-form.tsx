'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Card } from '@/app/ui/card'
import { ErrorSummary } from '@/app/ui/error-summary'
import { DateField, NumberField, TextAreaField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SelectField } from '@/app/ui/select-field'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { CHECK_FIELDS, FAMILY_PLANNING } from '@/lib/domain/mother-checks/check-limits'
import { type CheckState, recordCheckForm } from './actions'
import { CheckChallenges } from './check-challenges'

type Props = {
  personId: string
  visit: { caseId: string; month: string } | null
  today: string
  identity: Identity
  initial: FormState
}

/** A woman's monthly check as it is read, three cards on a phone. */
export function CheckForm({ personId, visit, today, identity, initial }: Props) {
  const [state, action] = useActionState<CheckState, FormData>(recordCheckForm, initial)
  const t = useTranslations('mother')
  const names = [...CHECK_FIELDS, 'checkedOn', 'familyPlanning', 'note'] as const
  const labels = Object.fromEntries(names.map((name) => [name, t(`field.${name}`)]))
  const number = (name: (typeof CHECK_FIELDS)[number], unit: string, hint?: string) => (
    <NumberField
      state={state}
      name={name}
      label={t(`field.${name}`)}
      unit={unit}
      optional
      maxLength={8}
      {...(hint ? { hint } : {})}
    />
  )
  return (
    <form action={action} noValidate className="grid max-w-3xl gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="caseId" value={visit?.caseId ?? ''} />
      <input type="hidden" name="month" value={visit?.month ?? ''} />
      <ErrorSummary state={state} labels={labels} />
      <CheckChallenges state={state} />
      <Card title={t('check.body')}>
        <DateField state={state} name="checkedOn" label={t('field.checkedOn')} max={today} />
        {number('weightKg', t('unit.kg'))}
        {number('heightCm', t('unit.cm'))}
        {number('lilaCm', t('unit.cm'))}
      </Card>
      <Card title={t('check.blood')}>
        {number('hbGDl', t('unit.gdl'), t('check.hbHint'))}
        <div className="grid grid-cols-2 gap-4 sm:max-w-lg">
          {number('systolic', t('unit.mmhg'))}
          {number('diastolic', t('unit.mmhg'))}
        </div>
      </Card>
      <Card title={t('check.tablets')}>
        <p className="text-muted">{t('check.tabletsHint')}</p>
        <div className="grid grid-cols-2 gap-4 sm:max-w-lg">
          {number('tabletsReceived', t('unit.tablets'))}
          {number('tabletsDrunk', t('unit.tablets'))}
        </div>
        <SelectField
          state={state}
          name="familyPlanning"
          label={t('field.familyPlanning')}
          optional
          options={FAMILY_PLANNING.map((value) => ({ value, label: t(`familyPlanning.${value}`) }))}
          className="max-w-96"
        />
        <TextAreaField state={state} name="note" label={t('field.note')} rows={2} maxLength={500} optional />
      </Card>
      <div className="grid sm:flex">
        <SubmitButton>{t('check.submit')}</SubmitButton>
      </div>
    </form>
  )
}
