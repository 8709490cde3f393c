import { addDays } from '../days'
import { type Facts, latenessOf } from './lateness'
import { isQuiet, type LocalHour, type QuietHours } from './quiet-hours'
import { type Recipient, RULE_CODES, type RuleCode, type RuleStep, type Rules } from './rules'

/** A step that was taken: of which rule and spell, and on which day. Steps count from 1. */
export type TakenStep = { rule: string; spell: string; step: number; on: string }

/** A step to take now. */
export type DueStep = { rule: RuleCode; spell: string; step: number; to: Recipient }

/**
 * What is to be said now about one line or case: for each rule at most the next step of the present spell. A step waits
 * for its day, and after the step before it for as long as lies between the two, so that whoever hears first has their
 * time even where Tuntas itself comes late. Nothing in quiet hours; the first loud hour makes up for it.
 */
export function dueSteps(
  facts: Facts,
  taken: readonly TakenStep[],
  now: LocalHour,
  rules: Rules,
  quiet: QuietHours,
): DueStep[] {
  if (isQuiet(now, quiet)) return []
  return RULE_CODES.flatMap((rule) => {
    const late = latenessOf(rule, facts, now.day)
    if (!late) return []
    const before = lastOf(taken.filter((one) => one.rule === rule && one.spell === late.spell))
    const next = nextStep(rules[rule], late.since, before)
    return next && next.from <= now.day ? [{ rule, spell: late.spell, step: next.step, to: next.to }] : []
  })
}

/** The steps that are over: somebody acted, so that the rule finds no lateness any more, or another one. */
export function settledSteps<T extends TakenStep>(facts: Facts, taken: readonly T[], today: string): T[] {
  return taken.filter(({ rule, spell }) => {
    const known = RULE_CODES.find((code) => code === rule)
    return !known || latenessOf(known, facts, today)?.spell !== spell
  })
}

function lastOf(taken: readonly TakenStep[]): TakenStep | null {
  return taken.reduce<TakenStep | null>((last, one) => (last === null || one.step > last.step ? one : last), null)
}

/** The next step that is switched on, and the day from which it may be taken. */
function nextStep(steps: readonly RuleStep[], since: string, before: TakenStep | null) {
  const place = steps.findIndex(({ enabled }, index) => enabled && index >= (before?.step ?? 0))
  const next = steps[place]
  if (!next) return null
  const own = addDays(since, next.afterDays)
  const previous = before === null ? null : steps[before.step - 1]
  const rested =
    before === null || !previous ? own : addDays(before.on, Math.max(1, next.afterDays - previous.afterDays))
  return { step: place + 1, to: next.to, from: own > rested ? own : rested }
}
