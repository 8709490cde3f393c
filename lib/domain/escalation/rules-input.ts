import { z } from 'zod'
import { id, ticked } from '../typed/text-fields'
import type { QuietHours } from './quiet-hours'
import { DEFAULT_RULES, RULE_CODES, type RuleChange, type RuleCode, type Rules } from './rules'

/** Rules whose days are typed as days before the deadline. */
export const COUNTS_BACK: readonly RuleCode[] = ['no_budget']

/** The fields of a step in the form of a district's rules; steps count from 1. */
export const daysField = (rule: RuleCode, step: number) => `days_${rule}_${step}`
export const onField = (rule: RuleCode, step: number) => `on_${rule}_${step}`

type Place = { rule: RuleCode; step: number }

/** Every step there is, in order. */
export const ALL_STEPS: readonly Place[] = RULE_CODES.flatMap((rule) =>
  DEFAULT_RULES[rule].map((_, place) => ({ rule, step: place + 1 })),
)

const days = z
  .string('required')
  .trim()
  .regex(/^\d{1,3}$/, 'days_range')
  .transform(Number)
  .refine((n) => n <= 365, 'days_range')
const hour = z
  .string('required')
  .trim()
  .regex(/^\d{1,2}$/, 'hour_range')
  .transform(Number)
  .refine((n) => n <= 23, 'hour_range')

const fields = Object.fromEntries(
  ALL_STEPS.flatMap(({ rule, step }): [string, z.ZodType][] => [
    [daysField(rule, step), days],
    [onField(rule, step), ticked],
  ]),
)

const signed = (rule: RuleCode, typed: number) => (COUNTS_BACK.includes(rule) ? -typed : typed)

/** A district's rules as its admin typed them. The days of the steps that are switched on must rise. */
export const RulesInput = z
  .looseObject({ commandId: id, quietFrom: hour, quietUntil: hour, quietWeekends: ticked, ...fields })
  .transform((typed: Record<string, unknown>, context): RulesInput => {
    const changes: RuleChange[] = ALL_STEPS.map(({ rule, step }) => ({
      rule,
      step,
      afterDays: signed(rule, Number(typed[daysField(rule, step)])),
      enabled: typed[onField(rule, step)] === true,
    }))
    for (const rule of RULE_CODES) {
      const on = changes.filter((change) => change.rule === rule && change.enabled)
      for (const [place, change] of on.entries()) {
        const before = on[place - 1]
        if (before && change.afterDays <= before.afterDays)
          context.addIssue({ code: 'custom', path: [daysField(rule, change.step)], message: 'days_order' })
      }
    }
    const quiet = {
      from: Number(typed.quietFrom),
      until: Number(typed.quietUntil),
      weekends: typed.quietWeekends === true,
    }
    return { commandId: String(typed.commandId), changes, quiet }
  })
export type RulesInput = { commandId: string; changes: RuleChange[]; quiet: QuietHours }

/** The rules in force as the form shows them. */
export function typedRules(rules: Rules, quiet: QuietHours): Record<string, string> {
  const typed: Record<string, string> = { quietFrom: String(quiet.from), quietUntil: String(quiet.until) }
  if (quiet.weekends) typed.quietWeekends = 'yes'
  for (const { rule, step } of ALL_STEPS) {
    const now = rules[rule][step - 1]
    if (!now) continue
    typed[daysField(rule, step)] = String(Math.abs(now.afterDays))
    if (now.enabled) typed[onField(rule, step)] = 'yes'
  }
  return typed
}
