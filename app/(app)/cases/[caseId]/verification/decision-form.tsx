'use client'
import { createContext, type ReactNode, useActionState, useContext } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { emptyForm, type FormState, valueOf } from '@/lib/domain/form-state'
import { decideForm } from './actions'

const Typed = createContext<FormState>(emptyForm)

type DecisionProps = {
  identity: Identity
  caseId: string
  initial: FormState
  /** The name of each remark's question, for saying where something is wrong. */
  labels: Record<string, string>
  /** The words of the buttons that are open to this person, and no others. */
  texts: { decision: string; general: string; generalHint: string; verify?: string; return?: string }
  children: ReactNode
}

/** All answers with a place for a remark beside each, and the decision below: verify, or return with the remarks. */
export function DecisionForm({ identity, caseId, initial, labels, texts, children }: DecisionProps) {
  const [state, action] = useActionState(decideForm, initial)
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="caseId" value={caseId} />
      <ErrorSummary state={state} labels={labels} />
      <Typed.Provider value={state}>{children}</Typed.Provider>
      <section id="decision" className="card grid gap-4 border border-base-300 bg-base-100 p-4 md:p-5">
        <h2 className="text-xl font-bold">{texts.decision}</h2>
        <TextAreaField
          state={state}
          name="general"
          label={texts.general}
          hint={texts.generalHint}
          optional
          maxLength={500}
        />
        <div className="flex flex-wrap gap-2">
          {texts.verify && (
            <SubmitButton name="decision" value="verify">
              {texts.verify}
            </SubmitButton>
          )}
          {texts.return && (
            <SubmitButton name="decision" value="return" look={texts.verify ? 'secondary' : 'primary'}>
              {texts.return}
            </SubmitButton>
          )}
        </div>
      </section>
    </form>
  )
}

/** A remark on one answer, folded away until somebody has one. */
export function RemarkField({ code, label, open }: { code: string; label: string; open: string }) {
  const state = useContext(Typed)
  const name = `remark.${code}`
  return (
    <details open={valueOf(state, name) ? true : undefined} className="print:hidden">
      <summary className="flex min-h-11 items-center text-primary underline underline-offset-4 md:justify-end">
        {open}
      </summary>
      <div className="pb-2">
        <TextAreaField state={state} name={name} label={label} rows={2} maxLength={500} />
      </div>
    </details>
  )
}
