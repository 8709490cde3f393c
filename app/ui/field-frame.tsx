import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { errorOf, type FormState } from '@/lib/domain/form-state'
import { Icon } from './line-icon'
import { useErrorText } from './error-text'

/** What every field needs. `id` is given only where two forms of one page use the same name. */
export type FieldProps = {
  state: FormState
  name: string
  label: ReactNode
  hint?: ReactNode
  optional?: boolean
  id?: string
}

/** The ids that tie a control to its hint and its error, and whether something is wrong. */
export function fieldParts({ state, name, hint, id = name }: FieldProps) {
  const error = errorOf(state, name)
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return { id, error, invalid: error !== undefined, describedBy: described || undefined }
}

/** A label, its hint, what is wrong, and one control. */
export function FieldFrame({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { id, invalid } = fieldParts(field)
  return (
    <div className={invalid ? 'border-l-4 border-error pl-3' : undefined}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {field.label} {field.optional && <OptionalMark />}
      </label>
      <FieldNotes {...field} />
      {children}
    </div>
  )
}

/** The same for a group of choices, which has a legend instead of a label. */
export function GroupFrame({ children, role, ...field }: FieldProps & { children: ReactNode; role?: 'radiogroup' }) {
  const { invalid, describedBy } = fieldParts(field)
  return (
    <fieldset
      role={role}
      aria-describedby={describedBy}
      aria-invalid={role && invalid ? true : undefined}
      className={`min-w-0 ${invalid ? 'border-l-4 border-error pl-3' : ''}`}
    >
      {/* Floating keeps the legend inside the frame, so that the mark of an error stands beside it too. */}
      <legend className="float-left mb-1 w-full font-semibold">
        {field.label} {field.optional && <OptionalMark />}
      </legend>
      <div className="clear-both">
        <FieldNotes {...field} />
        {children}
      </div>
    </fieldset>
  )
}

/** The hint and the error of a field, under the ids that `fieldParts` names. */
export function FieldNotes(field: FieldProps) {
  const { id, error } = fieldParts(field)
  const errorText = useErrorText()
  return (
    <>
      {field.hint && (
        <p id={`${id}-hint`} className="mb-1.5 text-muted">
          {field.hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mb-1.5 flex items-start gap-1.5 font-semibold text-error">
          <Icon name="error" className="mt-0.5 size-5" />
          {errorText(error)}
        </p>
      )}
    </>
  )
}

function OptionalMark() {
  const t = useTranslations('form')
  return <span className="font-normal text-muted">({t('optional')})</span>
}
