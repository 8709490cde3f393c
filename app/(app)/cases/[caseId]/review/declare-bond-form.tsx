'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { BondFields, useBondLabels } from '@/app/ui/bond-fields'
import { Disclosure } from '@/app/ui/disclosure'
import { ErrorSummary } from '@/app/ui/error-summary'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SelectField } from '@/app/ui/select-field'
import { SubmitButton } from '@/app/ui/submit-button'
import { errorOf, fieldsInError, type FormState } from '@/lib/domain/form-state'
import { declareConflictForm } from './actions'

type DeclareBondFormProps = {
  identity: Identity
  initial: FormState
  caseId: string
  /** The expert who speaks for themselves; null for the team, which says for whom. */
  ownId: string | null
  experts: { value: string; label: string }[]
}

/** A bond with the person of this case, folded away until it is asked for. */
export function DeclareBondForm({ identity, initial, caseId, ownId, experts }: DeclareBondFormProps) {
  const [state, action] = useActionState(declareConflictForm, initial)
  const t = useTranslations('queue.bonds')
  const bondLabels = useBondLabels()
  const ids = { expertId: 'bond-expert', reason: 'bond-reason' }
  return (
    <Disclosure
      summary={ownId ? t('declareOf') : t('declareFor')}
      open={state.refusal !== undefined || fieldsInError(state).length > 0 || errorOf(state, 'kind') !== undefined}
    >
      <form action={action} noValidate className="grid gap-4">
        <FormIdentity {...identity} />
        <input type="hidden" name="caseId" value={caseId} />
        <ErrorSummary state={state} labels={{ expertId: t('expert'), ...bondLabels }} ids={ids} />
        {ownId ? (
          <input type="hidden" name="expertId" value={ownId} />
        ) : (
          <SelectField state={state} id={ids.expertId} name="expertId" label={t('expert')} options={experts} />
        )}
        <BondFields state={state} reasonId={ids.reason} />
        <div className="grid sm:flex">
          <SubmitButton look="secondary">{t('submit')}</SubmitButton>
        </div>
      </form>
    </Disclosure>
  )
}
