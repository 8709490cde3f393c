import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react'
import { valueOf } from '@/lib/domain/form-state'
import { FieldFrame, fieldParts, type FieldProps } from './field-frame'

type InputProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'defaultValue' | 'value'>

/** One line of text. What was typed comes back from the state, because React 19 empties a form after its action. */
export function TextField({ state, name, label, hint, optional, id, className = '', ...input }: InputProps) {
  const field = { state, name, label, hint, optional, id }
  const parts = fieldParts(field)
  return (
    <FieldFrame {...field}>
      <input
        type="text"
        {...input}
        id={parts.id}
        name={name}
        defaultValue={valueOf(state, name)}
        aria-invalid={parts.invalid || undefined}
        aria-describedby={parts.describedBy}
        className={`input ${parts.invalid ? 'input-error' : ''} ${className}`}
      />
    </FieldFrame>
  )
}

/**
 * A number as text, with a keypad on phones: a decimal comma or point is accepted, a blank stays a blank,
 * and a wheel or an arrow key cannot change a weight unseen.
 */
export function NumberField({
  state,
  name,
  label,
  hint,
  optional,
  id,
  unit,
  whole = false,
  className = 'max-w-48',
  ...input
}: InputProps & { unit?: ReactNode; whole?: boolean }) {
  const field = { state, name, label, hint, optional, id }
  const parts = fieldParts(field)
  const unitId = `${parts.id}-unit`
  return (
    <FieldFrame {...field}>
      <div className={`input ${parts.invalid ? 'input-error' : ''} ${className}`}>
        <input
          type="text"
          inputMode={whole ? 'numeric' : 'decimal'}
          autoComplete="off"
          {...input}
          id={parts.id}
          name={name}
          defaultValue={valueOf(state, name)}
          aria-invalid={parts.invalid || undefined}
          aria-describedby={[unit ? unitId : '', parts.describedBy ?? ''].filter(Boolean).join(' ') || undefined}
        />
        {unit && (
          <span id={unitId} className="text-muted">
            {unit}
          </span>
        )}
      </div>
    </FieldFrame>
  )
}

/** A day, with the calendar of the phone; its value is always YYYY-MM-DD. */
export function DateField({ className = 'max-w-56', ...props }: InputProps) {
  return <TextField {...props} type="date" className={className} />
}

type TextAreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps | 'defaultValue' | 'value'>

/** Several lines of text. */
export function TextAreaField({ state, name, label, hint, optional, id, className = '', ...area }: TextAreaProps) {
  const field = { state, name, label, hint, optional, id }
  const parts = fieldParts(field)
  return (
    <FieldFrame {...field}>
      <textarea
        rows={4}
        {...area}
        id={parts.id}
        name={name}
        defaultValue={valueOf(state, name)}
        aria-invalid={parts.invalid || undefined}
        aria-describedby={parts.describedBy}
        className={`textarea leading-normal ${parts.invalid ? 'textarea-error' : ''} ${className}`}
      />
    </FieldFrame>
  )
}
