'use client'
import { type ReactNode, useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'

/** What every form of a meeting's record is given. */
export type MeetingFormProps = {
  about: { cycleId: string; meetingId: string }
  identity: Identity
  initial: FormState
}

type Props = MeetingFormProps & {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  labels: Record<string, string>
  submit: string
  children: (state: FormState) => ReactNode
}

/** The frame of every form about a meeting: what is wrong above, its fields, and one button. */
export function MeetingForm({ action, about, identity, initial, labels, submit, children }: Props) {
  const [state, send] = useActionState(action, initial)
  return (
    <form action={send} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="cycleId" value={about.cycleId} />
      <input type="hidden" name="meetingId" value={about.meetingId} />
      <ErrorSummary state={state} labels={labels} />
      {children(state)}
      <div className="grid sm:flex">
        <SubmitButton look="secondary">{submit}</SubmitButton>
      </div>
    </form>
  )
}
