'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { BondFields, useBondLabels } from '@/app/ui/bond-fields'
import { Disclosure } from '@/app/ui/disclosure'
import { ErrorSummary } from '@/app/ui/error-summary'
import { NumberField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SubmitButton } from '@/app/ui/submit-button'
import { fieldsInError, type FormState } from '@/lib/domain/form-state'
import { declareByNumberForm } from './actions'

type DeclareFormProps = {
  identity: Identity
  initial: FormState
  /** Cycles whose cases may be named; where there is one it is not asked for. */
  cycles: { value: string; label: string }[]
}

/** A bond with somebody whose case one has not been given: the case is named by its number alone. */
export function DeclareForm({ identity, initial, cycles }: DeclareFormProps) {
  const [state, action] = useActionState(declareByNumberForm, initial)
  const t = useTranslations('queue.bonds')
  const bondLabels = useBondLabels()
  const labels = { cycleId: t('cycle'), number: t('number'), ...bondLabels }
  const [only] = cycles
  return (
    <Disclosure summary={t('declare')} open={state.refusal !== undefined || fieldsInError(state).length > 0}>
      <form action={action} noValidate className="grid gap-4">
        <FormIdentity {...identity} />
        <ErrorSummary state={state} labels={labels} />
        {cycles.length === 1 ? (
          <input type="hidden" name="cycleId" value={only?.value} />
        ) : (
          <RadioField state={state} name="cycleId" label={labels.cycleId} inline options={cycles} />
        )}
        <NumberField state={state} name="number" label={labels.number} hint={t('numberHint')} whole maxLength={6} />
        <BondFields state={state} />
        <div className="grid sm:flex">
          <SubmitButton look="secondary">{t('submit')}</SubmitButton>
        </div>
      </form>
    </Disclosure>
  )
}
