'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { DateField, TextField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SelectField } from '@/app/ui/select-field'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { TEAM_PARTS } from '@/lib/domain/teams/team-parts'
import { addMemberForm } from './actions'

type AddMemberFormProps = {
  identity: Identity
  initial: FormState
  cycleId: string
  accounts: { label: string; options: { value: string; label: string }[] }[]
}

/** Somebody for the team: an account, or a name where there is none. */
export function AddMemberForm({ identity, initial, cycleId, accounts }: AddMemberFormProps) {
  const [state, action] = useActionState(addMemberForm, initial)
  const t = useTranslations('team')
  const labels = {
    userId: t('add.account'),
    name: t('add.name'),
    position: t('add.position'),
    part: t('add.part'),
    fromOn: t('add.fromOn'),
  }
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="cycleId" value={cycleId} />
      <ErrorSummary state={state} labels={labels} />
      <SelectField
        state={state}
        name="userId"
        label={labels.userId}
        hint={t('add.accountHint')}
        optional
        placeholder={t('add.noAccount')}
        options={accounts}
      />
      <TextField
        state={state}
        name="name"
        label={labels.name}
        hint={t('add.nameHint')}
        optional
        maxLength={120}
        autoComplete="off"
      />
      <TextField
        state={state}
        name="position"
        label={labels.position}
        hint={t('add.positionHint')}
        maxLength={120}
        autoComplete="off"
      />
      <RadioField
        state={state}
        name="part"
        label={labels.part}
        inline
        options={TEAM_PARTS.map((part) => ({ value: part, label: t(`part.${part}`) }))}
      />
      <DateField state={state} name="fromOn" label={labels.fromOn} />
      <div className="grid sm:flex">
        <SubmitButton>{t('add.submit')}</SubmitButton>
      </div>
    </form>
  )
}
