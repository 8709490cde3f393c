import { valuesOf } from '@/lib/domain/form-state'
import { Choice, type Option } from './choice'
import { fieldParts, type FieldProps, GroupFrame } from './field-frame'

/** Any number of answers of several; each ticked one is sent under the same name. */
export function CheckboxGroupField({
  options,
  inline = false,
  ...field
}: FieldProps & { options: Option[]; inline?: boolean }) {
  const { id, invalid } = fieldParts(field)
  const chosen = valuesOf(field.state, field.name)
  return (
    <GroupFrame {...field}>
      <div className={inline ? 'flex flex-wrap gap-2' : 'grid gap-2'}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="checkbox"
            id={index === 0 ? id : `${id}-${option.value}`}
            name={field.name}
            option={option}
            checked={chosen.includes(option.value)}
            invalid={invalid}
          />
        ))}
      </div>
    </GroupFrame>
  )
}
