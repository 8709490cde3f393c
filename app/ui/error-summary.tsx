'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import { errorOf, fieldsInError, type FormState } from '@/lib/domain/form-state'
import { useErrorText, useRefusalText } from './error-text'

type SummaryProps = { state: FormState; labels: Record<string, string>; ids?: Record<string, string> }

/**
 * What is wrong with the form, above it: the refusal or one link to each field, by its label (`ids` where a field
 * answers to another id than its name). It takes the focus after each failed attempt, so that nobody has to look for
 * the reason. A form whose answers were kept through the end of a session says so here too, as good news.
 */
export function ErrorSummary({ state, labels, ids = {} }: SummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const t = useTranslations('form')
  const refusalText = useRefusalText()
  useEffect(() => {
    if (state.refusal || fieldsInError(state).length > 0) box.current?.focus()
  }, [state])

  const fields = fieldsInError(state)
  if (!state.refusal && fields.length === 0) return null

  const restored = state.refusal?.code === 'restored'
  const title = restored ? t('restored') : state.refusal ? t('refused') : t('summary', { count: fields.length })
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby={titleId}
      className={`rounded-box border-2 bg-base-100 p-4 ${restored ? 'border-success' : 'border-error'}`}
    >
      <h2 id={titleId} className={`text-lg font-bold ${restored ? 'text-success' : 'text-error'}`}>
        {title}
      </h2>
      {state.refusal && <p className="mt-1">{refusalText(state.refusal)}</p>}
      {fields.length > 0 && <ErrorLinks state={state} fields={fields} labels={labels} ids={ids} />}
    </div>
  )
}

function ErrorLinks({ state, fields, labels, ids }: Required<SummaryProps> & { fields: string[] }) {
  const errorText = useErrorText()
  return (
    <ul className="mt-2">
      {fields.map((name) => (
        <li key={name}>
          <a
            href={`#${ids[name] ?? name}`}
            className="inline-block min-h-11 py-2 font-semibold text-error underline underline-offset-4"
          >
            {labels[name] ? `${labels[name]}: ` : ''}
            {errorText(errorOf(state, name) ?? 'unknown')}
          </a>
        </li>
      ))}
    </ul>
  )
}
