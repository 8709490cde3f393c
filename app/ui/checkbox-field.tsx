import { valuesOf } from '@/lib/domain/form-state'
import { Choice } from './choice'
import { FieldNotes, fieldParts, type FieldProps } from './field-frame'

/** One statement to tick. It sends `value` when ticked and nothing when not. */
export function CheckboxField({ value = 'yes', ...field }: Omit<FieldProps, 'optional'> & { value?: string }) {
  const { id, invalid, describedBy } = fieldParts(field)
  return (
    <div className={invalid ? 'border-l-4 border-error pl-3' : undefined}>
      <FieldNotes {...field} />
      <Choice
        type="checkbox"
        id={id}
        name={field.name}
        option={{ value, label: field.label }}
        checked={valuesOf(field.state, field.name).includes(value)}
        invalid={invalid}
        describedBy={describedBy}
      />
    </div>
  )
}
