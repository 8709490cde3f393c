'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { DateField, NumberField, TextAreaField, TextField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SelectField } from '@/app/ui/select-field'
import { SubmitButton } from '@/app/ui/submit-button'
import { type FormState, valueOf } from '@/lib/domain/form-state'
import { volumeField } from '@/lib/domain/packages/package-inputs'
import { BudgetFields } from '../allocation-fields'
import { BulkProblems } from '../bulk-problems'
import { savePackageForm } from './actions'
import { MemberFields, type MemberItem } from './member-fields'

type Props = {
  identity: Identity
  initial: FormState
  packageId: string
  version: number
  items: MemberItem[]
  sources: { value: string; label: string }[]
  today: string
  submit: string
}

/** A work package: what is done where, when, for how many rupiah, and for whom. Nothing typed is lost when refused. */
export function PackageForm({ identity, initial, packageId, version, items, sources, today, submit }: Props) {
  const [state, send] = useActionState(savePackageForm, initial)
  const t = useTranslations('workPackage.field')
  const money = useTranslations('allocation')
  const labels = {
    activity: t('activity'),
    place: t('place'),
    startsOn: t('startsOn'),
    dueOn: t('dueOn'),
    budgetRp: t('budgetRp'),
    fundSource: t('fundSource'),
    budgetCode: money('code'),
    budgetYear: money('year'),
    line: t('line'),
  }
  const names = Object.fromEntries(items.map(({ id, name }) => [id, name]))
  const volumes = items.map(({ id, name }) => [volumeField(id), t('volume', { name })])
  return (
    <form action={send} noValidate className="grid gap-5">
      <FormIdentity {...identity} />
      <input type="hidden" name="packageId" value={packageId} />
      <input type="hidden" name="version" value={valueOf(state, 'version') ?? String(version)} />
      <ErrorSummary state={state} labels={{ ...labels, ...Object.fromEntries(volumes) }} />
      <BulkProblems state={state} names={names} />
      <TextAreaField state={state} name="activity" label={labels.activity} hint={t('activityHint')} maxLength={1000} />
      <TextField state={state} name="place" label={labels.place} hint={t('placeHint')} maxLength={300} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <DateField state={state} name="startsOn" label={labels.startsOn} />
        <DateField state={state} name="dueOn" label={labels.dueOn} />
        <NumberField
          state={state}
          name="budgetRp"
          label={labels.budgetRp}
          hint={t('budgetHint')}
          whole
          unit="Rp"
          className="w-full"
        />
        <SelectField state={state} name="fundSource" label={labels.fundSource} options={sources} className="w-full" />
        <BudgetFields state={state} names={{ code: 'budgetCode', year: 'budgetYear' }} today={today} wide />
      </div>
      <MemberFields
        state={state}
        items={items}
        mayLeave
        legend={labels.line}
        volumeOf={(name) => t('volume', { name })}
      />
      <div className="grid sm:justify-start">
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </form>
  )
}
