import 'server-only'
import { z } from 'zod'
import type { FormRefusal, FormState } from '@/lib/domain/form-state'

// React and Next add hidden fields of their own to a form that is sent without script.
const isOurs = (name: string) => !name.startsWith('$ACTION')

// A password is never sent back to the page, whatever the reason for showing the form again.
const isSecret = (name: string) => /password/i.test(name)

/**
 * What was typed, to show again: text by field name, a list where a name came more than once.
 * Files and passwords are left out.
 */
export function typed(form: FormData): FormState['values'] {
  const values: FormState['values'] = {}
  for (const name of new Set(form.keys())) {
    if (!isOurs(name) || isSecret(name)) continue
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    const [first] = texts
    if (first === undefined) continue
    values[name] = texts.length > 1 ? texts : first
  }
  return values
}

/** The form again, with a code beside each field that zod refused; the messages of the schema are the codes. */
export function invalid(form: FormData, error: z.ZodError): FormState {
  const errors: FormState['errors'] = {}
  for (const issue of error.issues) {
    // A list's second element is named by its field: "photos", not "photos.1".
    const name = String(issue.path[0] ?? 'form')
    errors[name] = [...(errors[name] ?? []), issue.message]
  }
  return { values: typed(form), errors }
}

/** The same of a form whose boxes are called `line` and read as the list `lineIds`. */
export function invalidLines(form: FormData, error: z.ZodError): FormState {
  const { lineIds, ...errors } = invalid(form, error).errors
  return { values: typed(form), errors: lineIds ? { line: lineIds, ...errors } : errors }
}

/** The form again, with one code beside each named field. */
export function invalidFields(form: FormData, codes: Record<string, string>): FormState {
  const errors = Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, [code]]))
  return { values: typed(form), errors }
}

/**
 * The form again, with the reason why the whole of it was refused. Where a command found fault with single fields
 * (`invalid_fields`), the codes stand beside those fields instead.
 */
export function refused(form: FormData, refusal: FormRefusal | string): FormState {
  if (typeof refusal !== 'string' && refusal.code === 'invalid_fields') return invalidFields(form, refusal.params ?? {})
  return { values: typed(form), errors: {}, refusal: typeof refusal === 'string' ? { code: refusal } : refusal }
}
