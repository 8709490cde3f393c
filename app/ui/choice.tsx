import type { ReactNode } from 'react'

/** One answer to choose: the value sent, its words, and a line that explains it. */
export type Option = { value: string; label: ReactNode; hint?: ReactNode }

type ChoiceProps = { type: 'radio' | 'checkbox'; id: string; name: string; option: Option; checked: boolean } & {
  invalid?: boolean
  describedBy?: string
}

/** A radio button or tick box inside a target as wide as its words and at least 44 px high. */
export function Choice({ type, id, name, option, checked, invalid, describedBy }: ChoiceProps) {
  return (
    <label
      htmlFor={id}
      className="choice flex min-h-11 cursor-pointer items-start gap-3 rounded-field border border-base-300 bg-base-100 px-3 py-2.5 has-checked:border-primary has-checked:bg-secondary has-checked:text-secondary-content"
    >
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={checked}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        className={`${type} ${type}-primary`}
      />
      <span>
        {option.label}
        {option.hint && <span className="block text-muted">{option.hint}</span>}
      </span>
    </label>
  )
}
