'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Disclosure } from '@/app/ui/disclosure'
import { ErrorSummary } from '@/app/ui/error-summary'
import { DateField, TextAreaField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { fieldsInError, type FormState } from '@/lib/domain/form-state'
import { endMemberForm, paperForm } from './actions'

type MemberFormProps = {
  step: 'end' | 'paper'
  identity: Identity
  initial: FormState
  cycleId: string
  member: { id: string; name: string }
  today: string
}

/** One thing to be done about a member, folded away until it is asked for: the end of their time, or a paper signature. */
export function MemberForm({ step, identity, initial, cycleId, member, today }: MemberFormProps) {
  const [state, action] = useActionState(step === 'end' ? endMemberForm : paperForm, initial)
  const t = useTranslations('team')
  const day = step === 'end' ? 'toOn' : 'signedOn'
  const ids = { [day]: `${day}-${member.id}`, reason: `reason-${member.id}` }
  const labels = { [day]: step === 'end' ? t('end.toOn') : t('paper.signedOn'), reason: t('end.reason') }
  return (
    <Disclosure summary={t(`${step}.summary`)} open={state.refusal !== undefined || fieldsInError(state).length > 0}>
      <form action={action} noValidate className="grid gap-3" aria-label={t(`${step}.about`, { name: member.name })}>
        <FormIdentity {...identity} />
        <input type="hidden" name="cycleId" value={cycleId} />
        <input type="hidden" name="memberId" value={member.id} />
        <ErrorSummary state={state} labels={labels} ids={ids} />
        <DateField state={state} id={ids[day]} name={day} label={labels[day] ?? ''} max={today} />
        {step === 'end' && (
          <TextAreaField state={state} id={ids.reason} name="reason" label={labels.reason} rows={2} maxLength={1000} />
        )}
        <div className="grid sm:flex">
          <SubmitButton look="secondary">{t(`${step}.submit`)}</SubmitButton>
        </div>
      </form>
    </Disclosure>
  )
}
