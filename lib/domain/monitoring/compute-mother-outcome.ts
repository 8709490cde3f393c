import type { EvaluationOutcome } from '../cases/outcomes'
import { daysBetween } from '../days'
import { BUILT_IN, type CatalogueInUse } from '../catalogue/edition-catalogue'
import { findCause } from '../findings/catalogue'
import type { FindingLimits } from '../findings/limits'
import type { MotherCheck } from '../mother-checks/mother-check'
import { fieldsOf, holds } from '../worksheets/condition'
import { inputsOf } from '../worksheets/derived-values'
import { readWorksheet } from '../worksheets/read-worksheet'
import { rulesFor } from '../findings/rules'
import { type BirthFacts, birthVerdict } from './birth-verdict'
import { type CheckedSheet, isModernMethod, type WomanSheet, withChecks } from './check-answers'

/** What the figures say of a woman's follow-up (proposed rules, not a regulation's). People decide beside it. */
export type MotherOutcome = Exclude<EvaluationOutcome, 'referred'> | 'delivered'

const MOTHER_OUTCOME_REASONS = [
  /** Of a pregnancy that ended in birth. */
  'born_well',
  'born_small',
  'born_unmeasured',
  'no_risk_left',
  'risk_resolved',
  'risk_same',
  'risk_new',
  'risk_deeper',
  /** From here on: nothing can be said, and why. */
  'stillbirth',
  'no_follow_up_check',
  'nothing_measured',
  'no_finding',
  'risks_disagree',
] as const
export type MotherOutcomeReason = (typeof MOTHER_OUTCOME_REASONS)[number]

/**
 * How a confirmed cause stands now. `resolved`: its figure is good, a method is used, or every line for it is verified.
 * `fixed`: it cannot change in the months of a follow-up, as her age or her height.
 */
export type RiskState = 'resolved' | 'active' | 'fixed' | 'not_measured'

export type MotherOutcomeEvidence = {
  kind: 'mother'
  reason: MotherOutcomeReason
  /** The last check of the follow-up, `YYYY-MM-DD`. */
  checkedOn: string | null
  risks: { code: string; state: RiskState }[]
  /** Causes that the checks of the follow-up make suspected and that were none before. */
  newRisks: string[]
}

export type ComputedMotherOutcome = { outcome: MotherOutcome | null; evidence: MotherOutcomeEvidence }

/**
 * A finding of the case. `ruleIds` are the rules that made it suspected, as they are kept with it: answers that few may
 * read are among their grounds, and the figures must say the same to everybody. `handled` where every plan line for it is
 * verified.
 */
export type RiskFinding = { code: string; isConfirmed: boolean; ruleIds: readonly string[]; handled: boolean }

export type MotherOutcomeFacts = {
  /** As it was verified. */
  sheet: WomanSheet
  /** The day the plan was first approved; a check of that day still belongs before it. */
  followUpFrom: string
  /** Those after the worksheet's day that were not rejected. */
  checks: readonly MotherCheck[]
  /** All of the case, also those suspected still or rejected. */
  findings: readonly RiskFinding[]
  /** Of the pregnancy the case is about, once it ended in birth. */
  birth: BirthFacts | null
}

/** Causes that end with a modern method, of a woman who may use one. */
const ENDED_BY_METHOD = ['M05', 'M06', 'M07', 'M08', 'M12', 'M14']
/** Causes that no follow-up of three months changes; of a pregnant woman also her age and her children. */
const FIXED = ['M11', 'B01', 'B02']
const FIXED_IN_PREGNANCY = ['M05', 'M06', 'M07', 'M08']
/** What a pregnancy began with: a thin woman who has gained well since is at no risk by her weight any more. */
const BEGINNINGS = new Set(['M04-bmi'])

/**
 * The outcome of a woman's case, with the evidence for it. `outcome` is null where it cannot be said; `evidence.reason`
 * tells why. A birth comes first: a baby of at least 2500 g and 48 cm ends the risk. Else the confirmed causes are looked
 * at again with the readings of the checks: some resolved, none, or new ones; where some resolved and others are new it
 * is left to people.
 */
export function computeMotherOutcome(
  facts: MotherOutcomeFacts,
  { limits, catalogue }: CatalogueInUse = BUILT_IN,
): ComputedMotherOutcome {
  const followUp = facts.checks.filter(({ checkedOn }) => checkedOn > facts.followUpFrom)
  const before = withChecks(
    facts.sheet,
    facts.checks.filter(({ checkedOn }) => checkedOn <= facts.followUpFrom),
  )
  const now = { ...withChecks(facts.sheet, facts.checks), fields: withChecks(facts.sheet, followUp).fields }
  const risks = facts.findings
    .filter(({ isConfirmed }) => isConfirmed)
    .map((finding) => ({ code: finding.code, state: stateOf(finding, now, followUp, limits) }))
  const newRisks = newlySuspected(facts, now, limits).filter((code) => !findCause(code, catalogue)?.off)
  const say = (outcome: MotherOutcome | null, reason: MotherOutcomeReason): ComputedMotherOutcome => ({
    outcome,
    evidence: { kind: 'mother', reason, checkedOn: lastDay(followUp), risks, newRisks },
  })

  const born = facts.sheet.group === 'BUMIL' && facts.birth ? birthVerdict(facts.birth, limits) : null
  if (born) return say(born.outcome, born.reason)
  if (followUp.length === 0) return say(null, 'no_follow_up_check')

  const resolved = risks.some(({ state }) => state === 'resolved')
  const deeper = isDeeper(before, now, limits)
  if (newRisks.length > 0 || deeper) {
    return resolved ? say(null, 'risks_disagree') : say('worse', newRisks.length > 0 ? 'risk_new' : 'risk_deeper')
  }
  if (risks.length === 0) return say(null, 'no_finding')
  if (risks.every(({ state }) => state === 'resolved')) return say('no_longer_at_risk', 'no_risk_left')
  if (resolved) return say('improved', 'risk_resolved')
  if (risks.some(({ state }) => state === 'active')) return say('unchanged', 'risk_same')
  return say(null, 'nothing_measured')
}

function stateOf(
  finding: RiskFinding,
  now: CheckedSheet,
  followUp: readonly MotherCheck[],
  limits: FindingLimits,
): RiskState {
  const { code, handled } = finding
  const isPregnant = now.sheet.group === 'BUMIL'
  if (!isPregnant && ENDED_BY_METHOD.includes(code)) {
    const method = latestMethod(followUp)
    if (method !== null) return isModernMethod(method) ? 'resolved' : 'active'
  }
  if (FIXED.includes(code) || (isPregnant && FIXED_IN_PREGNANCY.includes(code))) return 'fixed'

  if (isMeasured(finding, now, limits)) {
    return liveRules(now, limits).some((rule) => rule.finding === code) ? 'active' : 'resolved'
  }
  return handled ? 'resolved' : 'not_measured'
}

/** Whether the follow-up read what made this cause suspected; of one with two grounds, both. */
function isMeasured({ code, ruleIds }: RiskFinding, now: CheckedSheet, limits: FindingLimits): boolean {
  const rules = rulesFor(now.sheet.definition, limits).filter(({ finding }) => finding === code)
  const fired = rules.filter(({ id }) => ruleIds.includes(id))
  const live = fired.filter(({ id }) => !BEGINNINGS.has(id))
  if (live.length > 0) return live.every(({ when }) => reads(when, now.fields))
  if (fired.length === 0) return false
  // Only how it began was amiss: what has come of it since must be known.
  const { lookup } = lookupOf(now, limits)
  return rules.some(
    ({ id, when }) =>
      !BEGINNINGS.has(id) && reads(when, now.fields) && fieldsOf(when).every((field) => lookup(field) !== undefined),
  )
}

function newlySuspected({ findings }: MotherOutcomeFacts, now: CheckedSheet, limits: FindingLimits): string[] {
  const known = new Set(findings.map(({ code }) => code))
  const fresh = liveRules(now, limits)
    .filter(({ finding, when }) => reads(when, now.fields) && !known.has(finding) && !FIXED.includes(finding))
    .map(({ finding }) => finding)
  return [...new Set(fresh)]
}

/** The rules that hold with the readings of the checks, without those of how a pregnancy began. */
function liveRules(checked: CheckedSheet, limits: FindingLimits) {
  const { lookup } = lookupOf(checked, limits)
  return rulesFor(checked.sheet.definition, limits).filter(({ id, when }) => !BEGINNINGS.has(id) && holds(when, lookup))
}

function lookupOf({ sheet }: CheckedSheet, limits: FindingLimits) {
  return readWorksheet(sheet.definition, sheet.answers, sheet.facts, limits)
}

/** Whether a condition looks at one of these fields, through what is worked out from them too. */
function reads(when: Parameters<typeof fieldsOf>[0], fields: ReadonlySet<string>): boolean {
  return fieldsOf(when)
    .flatMap(inputsOf)
    .some((code) => fields.has(code))
}

const ANAEMIA = ['normal', 'mild', 'moderate', 'severe']

/** Whether her anaemia became one of a worse degree. */
function isDeeper(before: CheckedSheet, now: CheckedSheet, limits: FindingLimits): boolean {
  const degreeIn = (checked: CheckedSheet) => {
    const degree = lookupOf(checked, limits).lookup('anaemiaClass')
    return typeof degree === 'string' ? ANAEMIA.indexOf(degree) : -1
  }
  const [was, is] = [degreeIn(before), degreeIn(now)]
  return was > 0 && is > was
}

function latestMethod(checks: readonly MotherCheck[]): MotherCheck['familyPlanning'] {
  const told = checks.filter(({ familyPlanning }) => familyPlanning !== null)
  return told.toSorted((a, b) => daysBetween(b.checkedOn, a.checkedOn)).at(-1)?.familyPlanning ?? null
}

function lastDay(checks: readonly MotherCheck[]): string | null {
  return (
    checks
      .map(({ checkedOn }) => checkedOn)
      .toSorted()
      .at(-1) ?? null
  )
}
