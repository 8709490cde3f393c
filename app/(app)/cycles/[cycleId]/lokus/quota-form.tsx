'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { NumberField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { CASE_GROUPS } from '@/lib/domain/cases/case-filter'
import type { FormState } from '@/lib/domain/form-state'
import { quotaForm } from './actions'

type Props = { identity: Identity; initial: FormState; cycleId: string; areaCode: string }

/** How many cases of each group, in the district or in one village. */
export function QuotaForm({ identity, initial, cycleId, areaCode }: Props) {
  const [state, action] = useActionState(quotaForm, initial)
  const t = useTranslations('selection')
  const idOf = (group: string) => `quota-${areaCode}-${group}`
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="cycleId" value={cycleId} />
      <input type="hidden" name="areaCode" value={areaCode} />
      <ErrorSummary
        state={state}
        labels={Object.fromEntries(CASE_GROUPS.map((group) => [group, t(`group.${group}`)]))}
        ids={Object.fromEntries(CASE_GROUPS.map((group) => [group, idOf(group)]))}
      />
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {CASE_GROUPS.map((group) => (
          <NumberField
            key={group}
            state={state}
            id={idOf(group)}
            name={group}
            label={t(`group.${group}`)}
            whole
            optional
            maxLength={5}
          />
        ))}
      </div>
      <div className="grid sm:flex">
        <SubmitButton>{t('lokus.quotaSubmit')}</SubmitButton>
      </div>
    </form>
  )
}
