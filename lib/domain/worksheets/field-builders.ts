import type { Field, Option } from './definition'
import { type Text, text } from './text'

/** What a question may add to its type; a question is general knowledge and optional unless it says otherwise. */
type Extras = Partial<
  Pick<Field, 'help' | 'unit' | 'decimals' | 'required' | 'visibleWhen' | 'sensitivity' | 'suggestedSource' | 'mark'>
>

function field(type: Field['type'], code: string, label: Text, extras: Extras): Field {
  return { code, label, type, required: false, mark: 'general_knowledge', ...extras }
}

/** A question answered yes or no. */
export function yesNo(code: string, label: Text, extras: Extras = {}): Field {
  return field('yesNo', code, label, extras)
}

/** A whole number between two limits, both allowed. */
export function integer(code: string, label: Text, [min, max]: [number, number], extras: Extras = {}): Field {
  return { ...field('integer', code, label, extras), min, max }
}

/** A number with decimals between two limits, both allowed. */
export function decimal(code: string, label: Text, [min, max]: [number, number], extras: Extras = {}): Field {
  return { ...field('decimal', code, label, extras), min, max }
}

/** One option of several. */
export function choice(code: string, label: Text, options: readonly Option[], extras: Extras = {}): Field {
  return { ...field('choice', code, label, extras), options }
}

/** Any number of options. Its list ends with "none" where none is a real answer. */
export function multiChoice(code: string, label: Text, options: readonly Option[], extras: Extras = {}): Field {
  return { ...field('multiChoice', code, label, extras), options }
}

/** A line of text. */
export function shortText(code: string, label: Text, extras: Extras = {}): Field {
  return field('text', code, label, extras)
}

/** Several lines of text. */
export function longText(code: string, label: Text, extras: Extras = {}): Field {
  return field('longText', code, label, extras)
}

/** A day that is not in the future. */
export function day(code: string, label: Text, extras: Extras = {}): Field {
  return field('date', code, label, extras)
}

/** A day that may still lie ahead. */
export function dayAhead(code: string, label: Text, extras: Extras = {}): Field {
  return { ...field('date', code, label, extras), mayLieAhead: true }
}

/** What the application knows already, or works out from other answers; it is only shown. */
export function computed(code: string, label: Text, extras: Extras & { options?: readonly Option[] } = {}): Field {
  return { ...field('computed', code, label, extras), ...(extras.options && { options: extras.options }) }
}

/** Questions of another printed form, on a sheet whose own form is not known to ask them. */
export function beyondForm(fields: readonly Field[]): Field[] {
  return fields.map((each) => (each.mark === 'form' ? { ...each, mark: 'general_knowledge' } : each))
}

/** One option from its code and its wording in both languages. */
export function option(code: string, id: string, en: string): Option {
  return { code, label: text(id, en) }
}
