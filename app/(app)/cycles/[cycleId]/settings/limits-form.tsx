'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { ErrorSummary } from '@/app/ui/error-summary'
import { NumberField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { CYCLE_STAGES, STAGES } from '@/lib/domain/cycles/stages'
import type { FormState } from '@/lib/domain/form-state'
import { setLimitsForm } from './actions'

/** How many days each stage may take in this district. */
export function LimitsForm({
  cycleId,
  identity,
  initial,
}: {
  cycleId: string
  identity: Identity
  initial: FormState
}) {
  const [state, action] = useActionState(setLimitsForm, initial)
  const t = useTranslations('cycle')
  const labels = Object.fromEntries(CYCLE_STAGES.map((stage) => [stage, t(`stage.${stage}`)]))
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="cycleId" value={cycleId} />
      <ErrorSummary state={state} labels={labels} />
      <div className="grid gap-4 sm:grid-cols-2">
        {CYCLE_STAGES.map((stage) => (
          <NumberField
            key={stage}
            state={state}
            name={stage}
            label={labels[stage] ?? stage}
            hint={t('settings.proposed', { days: STAGES[stage].days })}
            unit={t('settings.days')}
            whole
            maxLength={3}
          />
        ))}
      </div>
      <CheckboxField state={state} name="reschedule" label={t('settings.reschedule')} />
      <div className="grid sm:flex">
        <SubmitButton>{t('settings.saveLimits')}</SubmitButton>
      </div>
    </form>
  )
}
