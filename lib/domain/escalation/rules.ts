/** Who a step speaks to. `head` falls to the secretary where an agency has named nobody. */
export const RECIPIENTS = ['planner', 'head', 'secretary', 'chair', 'team', 'village', 'health_center'] as const
export type Recipient = (typeof RECIPIENTS)[number]

export const RULE_CODES = ['unanswered', 'declined', 'overdue', 'unverified', 'no_budget', 'visit_missed'] as const
export type RuleCode = (typeof RULE_CODES)[number]

/** One step: so many days after the lateness began (before it, where negative), to whom. */
export type RuleStep = { afterDays: number; to: Recipient; enabled: boolean }

/** The steps of each rule, from the first. Their days rise; a district may change or switch off each. */
export type Rules = Record<RuleCode, readonly RuleStep[]>

const step = (afterDays: number, to: Recipient): RuleStep => ({ afterDays, to, enabled: true })

/**
 * What is late, after how many days, and who hears of it: from whoever has to act, to their head, to the secretary of the
 * TPPS (the district's admin), to the chair. Proposed figures (INF), the seven days of a declined line too: no
 * document names any. Days count from: the approval, the refusal, the deadline in force (or its reopening), the
 * report that it is done, the deadline, the day of the visit.
 */
export const DEFAULT_RULES: Rules = {
  unanswered: [step(3, 'planner'), step(7, 'head'), step(14, 'secretary'), step(21, 'chair')],
  declined: [step(7, 'team'), step(14, 'secretary'), step(21, 'chair')],
  overdue: [step(1, 'planner'), step(7, 'head'), step(14, 'secretary'), step(30, 'chair')],
  unverified: [step(7, 'village'), step(14, 'team'), step(21, 'secretary'), step(30, 'chair')],
  no_budget: [step(-30, 'planner'), step(-14, 'head'), step(-7, 'secretary')],
  visit_missed: [step(3, 'village'), step(7, 'health_center'), step(14, 'team'), step(30, 'chair')],
}

/** What a district changed of a step. */
export type RuleChange = { rule: string; step: number; afterDays: number; enabled: boolean }

/** The rules of a district: its own days where it has some, the default ones where not. Steps count from 1. */
export function rulesWith(changes: readonly RuleChange[]): Rules {
  const of = (rule: RuleCode) =>
    DEFAULT_RULES[rule].map((usual, place) => {
      const own = changes.find((change) => change.rule === rule && change.step === place + 1)
      return own ? { ...usual, afterDays: own.afterDays, enabled: own.enabled } : usual
    })
  return {
    unanswered: of('unanswered'),
    declined: of('declined'),
    overdue: of('overdue'),
    unverified: of('unverified'),
    no_budget: of('no_budget'),
    visit_missed: of('visit_missed'),
  }
}

/** Whom a step of a rule speaks to; null for a step that there is not. */
export function recipientOf(rule: RuleCode, stepNumber: number): Recipient | null {
  return DEFAULT_RULES[rule][stepNumber - 1]?.to ?? null
}

/** Whether a text names a rule. */
export const isRuleCode = (text: string): text is RuleCode => RULE_CODES.some((code) => code === text)
