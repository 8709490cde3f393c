'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Disclosure } from '@/app/ui/disclosure'
import { ErrorSummary } from '@/app/ui/error-summary'
import { DateField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { fieldsInError, type FormState } from '@/lib/domain/form-state'
import { setStageDueForm } from './actions'

type Props = { cycleId: string; stage: string; identity: Identity; initial: FormState }

/** Another deadline for this stage of this cycle. */
export function DueForm({ cycleId, stage, identity, initial }: Props) {
  const [state, action] = useActionState(setStageDueForm, initial)
  const t = useTranslations('cycle.due')
  return (
    <Disclosure summary={t('title')} open={state.refusal !== undefined || fieldsInError(state).length > 0}>
      <form action={action} noValidate className="grid gap-3">
        <FormIdentity {...identity} />
        <input type="hidden" name="cycleId" value={cycleId} />
        <input type="hidden" name="stage" value={stage} />
        <ErrorSummary state={state} labels={{ dueOn: t('field') }} />
        <DateField state={state} name="dueOn" label={t('field')} hint={t('hint')} />
        <div className="grid sm:flex">
          <SubmitButton look="secondary">{t('submit')}</SubmitButton>
        </div>
      </form>
    </Disclosure>
  )
}
