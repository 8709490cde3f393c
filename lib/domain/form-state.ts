/** A refusal a person can act on: a code to translate, and what the sentence needs to say. */
export type FormRefusal = {
  code: string
  params?: Record<string, string>
  /** Of a command about many things: what stands in the way of each that cannot. */
  each?: { id: string; refusal: FormRefusal }[]
}

/** What a form action hands back: what was typed, and what is wrong with it, as codes. */
export type FormState = {
  values: Record<string, string | string[]>
  errors: Record<string, string[] | undefined>
  refusal?: FormRefusal
}

/** A form nobody has touched. */
export const emptyForm: FormState = { values: {}, errors: {} }

/** A form that starts with what is already known, such as an earlier draft. */
export function filledForm(values: FormState['values']): FormState {
  return { values, errors: {} }
}

/** The one text typed or chosen under this name; undefined where nothing was. */
export function valueOf(state: FormState, name: string): string | undefined {
  const value = state.values[name]
  return Array.isArray(value) ? value[0] : value
}

/** Every choice made under this name, in order; empty where none was. */
export function valuesOf(state: FormState, name: string): string[] {
  const value = state.values[name]
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** The first thing wrong with this field, as a code; undefined where nothing is. */
export function errorOf(state: FormState, name: string): string | undefined {
  return state.errors[name]?.[0]
}

/** The names of the fields with something wrong, in the order of the errors. */
export function fieldsInError(state: FormState): string[] {
  return Object.keys(state.errors).filter((name) => errorOf(state, name) !== undefined)
}
