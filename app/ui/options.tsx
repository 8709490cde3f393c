'use client'

export type Choices = { value: string; label: string }[]

/** What a list offers, in groups or alone. From data: a district's list of villages is long. */
export function Options({ options }: { options: Choices | { label: string; options: Choices }[] }) {
  return options.map((entry) =>
    'options' in entry ? (
      <optgroup key={entry.label} label={entry.label}>
        <Options options={entry.options} />
      </optgroup>
    ) : (
      <option key={entry.value} value={entry.value}>
        {entry.label}
      </option>
    ),
  )
}
