'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Card } from '@/app/ui/card'
import { ErrorSummary } from '@/app/ui/error-summary'
import { DateField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { PLANNING_STEPS, type PlanningStep, REGIONAL_STEPS, VILLAGE_STEPS } from '@/lib/domain/plans/planning-calendar'
import { calendarForm } from './actions'

type Props = {
  identity: Identity
  initial: FormState
  budgetYear: number
  /** Who set a day; nothing for those that are proposals. */
  hints: Partial<Record<PlanningStep, string>>
}

const isBoth = (step: PlanningStep) => REGIONAL_STEPS.includes(step) && VILLAGE_STEPS.includes(step)

/** The last day of each stage, by whose money passes it. */
export function CalendarForm({ identity, initial, budgetYear, hints }: Props) {
  const [state, action] = useActionState(calendarForm, initial)
  const t = useTranslations('planning')
  const labels = Object.fromEntries(PLANNING_STEPS.map((step) => [step, t(`step.${step}`)]))
  const ways = [
    { key: 'both', steps: PLANNING_STEPS.filter(isBoth) },
    { key: 'regional', steps: REGIONAL_STEPS.filter((step) => !isBoth(step)) },
    { key: 'village', steps: VILLAGE_STEPS.filter((step) => !isBoth(step)) },
  ] as const
  return (
    <form action={action} noValidate className="grid max-w-3xl gap-5">
      <FormIdentity {...identity} />
      <input type="hidden" name="budgetYear" value={budgetYear} />
      <ErrorSummary state={state} labels={{ ...labels, budgetYear: t('years') }} />
      {ways.map(({ key, steps }) => (
        <Card key={key} title={t(key)}>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            {steps.map((step) => (
              <DateField
                key={step}
                state={state}
                name={step}
                label={t(`step.${step}`)}
                hint={hints[step] ?? t('usual')}
                min={`${budgetYear - 1}-01-01`}
                max={`${budgetYear}-03-31`}
              />
            ))}
          </div>
        </Card>
      ))}
      <div className="grid sm:justify-start">
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </form>
  )
}
