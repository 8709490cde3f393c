import { DEFAULT_FINDING_LIMITS, type FindingLimits } from './limits'
import type { FindingRule } from './rule'
import { birthAndGrowthRules, feedingRules, illnessRules } from './rules/birth-growth'
import { householdRules } from './rules/household'
import { motherRules } from './rules/mother'

/**
 * Every rule that the worksheet of a child under five can trigger, with the district's limits. They are general
 * knowledge of the field turned into suspicions: a team decides whether each is a finding.
 */
export function findingRules(limits: FindingLimits = DEFAULT_FINDING_LIMITS): FindingRule[] {
  return [...motherRules(limits), ...birthAndGrowthRules, ...feedingRules, ...illnessRules, ...householdRules(limits)]
}
