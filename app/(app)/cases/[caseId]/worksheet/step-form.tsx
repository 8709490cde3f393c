'use client'
import type { ReactNode } from 'react'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'

type StepFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  identity: Identity
  initial: FormState
  caseId: string
  children: ReactNode
}

/** One button that takes the worksheet a step further, and the reason where it may not. */
export function StepForm({ action, identity, initial, caseId, children }: StepFormProps) {
  const [state, send] = useActionState(action, initial)
  return (
    <form action={send} className="grid justify-items-start gap-3">
      <FormIdentity {...identity} />
      <input type="hidden" name="caseId" value={caseId} />
      <ErrorSummary state={state} labels={{}} />
      <SubmitButton>{children}</SubmitButton>
    </form>
  )
}
