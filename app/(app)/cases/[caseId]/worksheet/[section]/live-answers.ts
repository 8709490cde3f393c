import { useEffect, useState, type RefObject } from 'react'
import { DEFAULT_FINDING_LIMITS, type FindingLimits } from '@/lib/domain/findings/limits'
import { type FormState, valueOf } from '@/lib/domain/form-state'
import { fieldsOf, holds, type Lookup, type Value } from '@/lib/domain/worksheets/condition'
import { derivedValue, inputsOf } from '@/lib/domain/worksheets/derived-values'
import type { SectionForm } from '@/lib/domain/worksheets/section-form'
import type { Question } from './section-texts'

/** What a page knows besides its questions. */
export type LiveInputs = Pick<SectionForm, 'known' | 'derived' | 'derivable'> & {
  /** What the district changed of the limits. */
  limits: Partial<FindingLimits>
}

export type Live = {
  /** Whether a question applies by what is chosen now. */
  applies: (code: string) => boolean
  /** What stands in a field now, by name. */
  chosen: (name: string) => string | undefined
  /** What follows from what stands in the fields now. */
  derived: Lookup
}

/**
 * What the form holds while it is being filled in; null until the script runs, when everything is shown with its
 * condition in words. Answers to questions that do not apply are hidden, never cleared.
 */
export function useLiveAnswers(
  form: RefObject<HTMLFormElement | null>,
  questions: Question[],
  inputs: LiveInputs,
  state: FormState,
): Live | null {
  const [read, setRead] = useState<Record<string, string[]> | null>(null)
  useEffect(() => {
    const element = form.current
    if (!element) return
    const watched = namesRead(questions, inputs)
    const update = () => {
      const data = new FormData(element)
      const now = Object.fromEntries(watched.map((name) => [name, data.getAll(name).map(String)]))
      setRead((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now))
    }
    // React empties the form after its action and fills it from the state: what counts stands there afterwards.
    const afterReset = () => queueMicrotask(update)
    update()
    element.addEventListener('input', update)
    element.addEventListener('reset', afterReset)
    return () => {
      element.removeEventListener('input', update)
      element.removeEventListener('reset', afterReset)
    }
  }, [form, questions, inputs])

  if (!read) return null
  const { visible, lookup } = reading(questions, inputs, read, state)
  return { applies: (code) => visible.has(code), chosen: (name) => read[name]?.[0], derived: lookup }
}

function namesRead(questions: Question[], { derived }: LiveInputs): string[] {
  const read = questions.flatMap(({ when }) => (when ? fieldsOf(when.condition) : []))
  const own = questions.flatMap(({ code }) => [`${code}.status`, `${code}.source`])
  return [...new Set([...[...read, ...derived.map(({ code }) => code)].flatMap(inputsOf), ...own])]
}

/** Questions that apply, in order, and what they say: what a hidden question says does not count for those after it. */
function reading(
  questions: Question[],
  { known, derivable, limits }: LiveInputs,
  read: Record<string, string[]>,
  state: FormState,
): { visible: Set<string>; lookup: Lookup } {
  const visible = new Set<string>()
  const inForce = { ...DEFAULT_FINDING_LIMITS, ...limits }
  const lookup: Lookup = (code) => {
    if (visible.has(code)) return valueIn(questions, code, read, state)
    return (derivable.includes(code) ? derivedValue(code, lookup, inForce) : undefined) ?? known[code]
  }
  for (const { code, when } of questions) {
    if (!when || holds(when.condition, lookup)) visible.add(code)
  }
  return { visible, lookup }
}

function valueIn(
  questions: Question[],
  code: string,
  read: Record<string, string[]>,
  state: FormState,
): Value | undefined {
  // As the server reads it: a status chosen anew wins over the answer, one from before gives way to it.
  const status = read[`${code}.status`]?.[0]
  if (status && status !== valueOf(state, `${code}.status`)) return undefined
  const typed = (read[code] ?? []).map((text) => text.trim()).filter((text) => text !== '')
  if (typed.length === 0) return undefined
  const isList = questions.some((question) => question.code === code && question.control === 'checkboxes')
  return isList ? typed : typed[0]?.replace(',', '.')
}
