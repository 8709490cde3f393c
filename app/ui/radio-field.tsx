import { valueOf } from '@/lib/domain/form-state'
import { Choice, type Option } from './choice'
import { fieldParts, type FieldProps, GroupFrame } from './field-frame'

/** One answer of several. `inline` sets short answers, such as yes and no, side by side. */
export function RadioField({
  options,
  inline = false,
  ...field
}: FieldProps & { options: Option[]; inline?: boolean }) {
  const { id } = fieldParts(field)
  const chosen = valueOf(field.state, field.name)
  return (
    <GroupFrame {...field} role="radiogroup">
      <div className={inline ? 'flex flex-wrap gap-2' : 'grid gap-2'}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="radio"
            // The error summary links to the name of the field, so the first choice answers to it.
            id={index === 0 ? id : `${id}-${option.value}`}
            name={field.name}
            option={option}
            checked={chosen === option.value}
          />
        ))}
      </div>
    </GroupFrame>
  )
}
