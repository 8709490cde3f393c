import { CheckboxGroupField } from '@/app/ui/checkbox-group-field'
import { DateField, NumberField, TextAreaField, TextField } from '@/app/ui/field'
import { RadioField } from '@/app/ui/radio-field'
import type { FormState } from '@/lib/domain/form-state'
import type { SectionField } from '@/lib/domain/worksheets/section-form'

/** The control a question asks for, from the shared kit. */
export function QuestionControl({ question, state }: { question: SectionField; state: FormState }) {
  const { code, label, hint, required, unit, options, control } = question
  const field = { state, name: code, label, hint, optional: !required }
  switch (control) {
    case 'text':
      return <TextField {...field} maxLength={200} autoComplete="off" />
    case 'longText':
      return <TextAreaField {...field} maxLength={2000} />
    case 'whole':
      return <NumberField {...field} unit={unit} whole />
    case 'decimal':
      return <NumberField {...field} unit={unit} />
    case 'date':
      return <DateField {...field} />
    case 'radio':
      return <RadioField {...field} options={options} />
    case 'yesNo':
      return <RadioField {...field} options={options} inline />
    case 'checkboxes':
      return <CheckboxGroupField {...field} options={options} />
  }
}
