'use client'
import { Fragment, type RefObject, useActionState, useEffect, useRef } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { Icon } from '@/app/ui/line-icon'
import { SelectField } from '@/app/ui/select-field'
import { SubmitButton } from '@/app/ui/submit-button'
import { fieldsInError, type FormState, valueOf } from '@/lib/domain/form-state'
import { saveSectionForm } from './actions'
import { DerivedValues } from './derived-values'
import { type LiveInputs, useLiveAnswers } from './live-answers'
import { QuestionField } from './question-field'
import type { Question, SectionTexts } from './section-texts'

type SectionFormProps = {
  identity: Identity
  caseId: string
  section: string
  questions: Question[]
  live: LiveInputs
  texts: SectionTexts
  initial: FormState
  /** Doubts were shown already: saving again means it. */
  checked: boolean
}

/** One page of a worksheet. It works as a plain form; with script, questions come and go with the answers. */
export function SectionForm({
  identity,
  caseId,
  section,
  questions,
  live: inputs,
  texts,
  initial,
  checked,
}: SectionFormProps) {
  const [state, action] = useActionState(saveSectionForm, initial)
  const form = useRef<HTMLFormElement>(null)
  const live = useLiveAnswers(form, questions, inputs, state)
  useFreshIds(form)
  const onlySomeSaved = fieldsInError(state).length > 0 && !state.refusal
  return (
    <form ref={form} action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} commandId={valueOf(state, 'commandId') ?? identity.commandId} />
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="section" value={section} />
      {checked && <input type="hidden" name="checked" value="1" />}
      <ErrorSummary state={state} labels={Object.fromEntries(questions.map(({ code, label }) => [code, label]))} />
      {onlySomeSaved && (
        <p className="flex items-start gap-2 font-semibold text-success">
          <Icon name="success" className="mt-0.5 size-5" />
          {texts.othersSaved}
        </p>
      )}
      {questions.length > 0 && (
        <SelectField
          state={state}
          name="sectionSource"
          label={texts.sectionSource}
          hint={texts.sectionSourceHint}
          options={texts.sources}
          placeholder={texts.sectionSourceNone}
          className="max-w-md"
        />
      )}
      {questions.map((question) => (
        <Fragment key={question.code}>
          <QuestionField question={question} state={state} texts={texts} live={live} />
          <DerivedValues
            values={inputs.derived.filter(({ after }) => after === question.code)}
            texts={texts}
            live={live}
          />
        </Fragment>
      ))}
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="then" value="next">
          {texts.saveNext}
        </SubmitButton>
        <SubmitButton name="then" value="stay" look="secondary">
          {texts.saveDraft}
        </SubmitButton>
      </div>
    </form>
  )
}

/**
 * A command id of its own for each time the form is sent: a page that comes back from the browser's memory must not look
 * like a repeat of what was sent from it before. Without script, or a secure connection, the id of the page stays.
 */
function useFreshIds(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const element = form.current
    const renew = ({ formData }: FormDataEvent) => {
      const id = globalThis.crypto?.randomUUID?.()
      if (id) formData.set('commandId', id)
    }
    element?.addEventListener('formdata', renew)
    return () => element?.removeEventListener('formdata', renew)
  }, [form])
}
