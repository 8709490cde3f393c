'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { leaveStageForm } from '../actions'

type Props = { cycleId: string; stage: string; submit: string; identity: Identity; initial: FormState }

/** Takes the cycle out of the stage that is shown, with a note for its history. */
export function AdvanceForm({ cycleId, stage, submit, identity, initial }: Props) {
  const [state, action] = useActionState(leaveStageForm, initial)
  const t = useTranslations('cycle.board')
  return (
    <form action={action} noValidate className="mt-3 grid gap-3">
      <FormIdentity {...identity} />
      <input type="hidden" name="cycleId" value={cycleId} />
      <input type="hidden" name="stage" value={stage} />
      <ErrorSummary state={state} labels={{ note: t('advanceNote') }} />
      <TextField state={state} name="note" label={t('advanceNote')} optional maxLength={300} />
      <div className="grid sm:flex">
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </form>
  )
}
