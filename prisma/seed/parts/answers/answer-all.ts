import type { Answer, Answers } from '../../../../lib/domain/worksheets/answer'
import type { CaseFacts } from '../../../../lib/domain/worksheets/case-facts'
import type { Field, WorksheetDefinition } from '../../../../lib/domain/worksheets/definition'
import { readWorksheet } from '../../../../lib/domain/worksheets/read-worksheet'
import type { Random } from '../../random'
import type { Child } from '../child'
import { aboutChild } from './about-child'
import { isOfWoman } from '../../../../lib/domain/cases/groups-of-women'
import { aboutWoman } from './about-woman'
import { aboutHousehold } from './about-household'
import { aboutPregnancy } from './about-pregnancy'
import type { Given } from './given'

/**
 * Plausible answers to every question that applies to this child; `given` overrides what chance would say. Required
 * questions all have an answer that counts; among the others some are to follow or unknown, and some are blank.
 */
export function answerAll(
  random: Random,
  definition: WorksheetDefinition,
  child: Child,
  facts: CaseFacts,
  given: Given = {},
): Answers {
  const all: Given = {
    ...(isOfWoman(definition.groups[0] ?? 'BADUTA')
      ? aboutWoman(random, child)
      : { ...aboutPregnancy(random, child), ...aboutChild(random, facts.ageMonths ?? 0) }),
    ...aboutHousehold(random),
    monthsAbsentInARow: String(facts.monthsAbsentInARow ?? 0),
    ...given,
  }
  const answers: Answers = {}
  for (const field of definition.sections.flatMap((section) => section.fields)) {
    const answer = field.type === 'computed' ? null : answerOne(random, field, all[field.code] ?? null)
    if (answer) answers[field.code] = answer
  }
  const visible = new Set(readWorksheet(definition, answers, facts).visible.map((field) => field.code))
  return Object.fromEntries(Object.entries(answers).filter(([code]) => visible.has(code)))
}

/** Several choices are kept in the order of the form. */
function inOrder(field: Field, value: string | string[]): string | string[] {
  if (typeof value === 'string') return value
  return (field.options ?? []).flatMap(({ code }) => (value.includes(code) ? [code] : []))
}

function answerOne(random: Random, field: Field, value: string | string[] | null): Answer | null {
  const source = field.suggestedSource ?? 'interview'
  if (value !== null) return { value: inOrder(field, value), source, status: 'filled' }
  if (field.required) return { value: null, source, status: 'unknown' }
  const status = random.weighted<Answer['status'] | null>([
    [null, 60],
    ['unknown', 25],
    ['to_follow', 15],
  ])
  return status && { value: null, source, status }
}
