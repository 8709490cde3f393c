import { useTranslations } from 'next-intl'
import type { SelectHTMLAttributes } from 'react'
import { valueOf } from '@/lib/domain/form-state'
import { FieldFrame, fieldParts, type FieldProps } from './field-frame'
import { type Choices, Options } from './options'

type SelectProps = FieldProps & {
  options: Choices | { label: string; options: Choices }[]
  placeholder?: string
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldProps | 'defaultValue' | 'value'>

/** One answer of a long list; for a short one use `RadioField`, which is kinder to a thumb. */
export function SelectField({
  state,
  name,
  label,
  hint,
  optional,
  id,
  options,
  placeholder,
  className = '',
  ...select
}: SelectProps) {
  const t = useTranslations('form')
  const field = { state, name, label, hint, optional, id }
  const parts = fieldParts(field)
  const chosen = valueOf(state, name) ?? ''
  return (
    <FieldFrame {...field}>
      <select
        // React jumps to the first option when it resets the form (facebook/react#30580); a new key keeps the choice.
        key={chosen}
        {...select}
        id={parts.id}
        name={name}
        defaultValue={chosen}
        aria-invalid={parts.invalid || undefined}
        aria-describedby={parts.describedBy}
        className={`select ${parts.invalid ? 'select-error' : ''} ${className}`}
      >
        <option value="">{placeholder ?? t('choose')}</option>
        <Options options={options} />
      </select>
    </FieldFrame>
  )
}
