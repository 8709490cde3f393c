'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { DateField, TextField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { MEETING_KINDS } from '@/lib/domain/meetings/meeting-kinds'
import { planMeetingForm } from './actions'

/** Which meeting, when and where. */
export function NewMeetingForm({
  cycleId,
  identity,
  initial,
}: {
  cycleId: string
  identity: Identity
  initial: FormState
}) {
  const [state, action] = useActionState(planMeetingForm, initial)
  const t = useTranslations('meeting')
  const labels = { kind: t('new.kind'), heldOn: t('new.heldOn'), place: t('new.place') }
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="cycleId" value={cycleId} />
      <ErrorSummary state={state} labels={labels} />
      <RadioField
        state={state}
        name="kind"
        label={labels.kind}
        options={MEETING_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`), hint: t(`about.${kind}`) }))}
      />
      <DateField state={state} name="heldOn" label={labels.heldOn} />
      <TextField state={state} name="place" label={labels.place} hint={t('new.placeHint')} maxLength={200} />
      <div className="grid sm:flex">
        <SubmitButton>{t('new.submit')}</SubmitButton>
      </div>
    </form>
  )
}
