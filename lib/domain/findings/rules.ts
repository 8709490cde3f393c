import { DEFAULT_FINDING_LIMITS, type FindingLimits } from './limits'
import type { FindingRule } from './rule'
import type { WorksheetDefinition } from '../worksheets/definition'
import { birthRules } from './rules/birth'
import { feedingRules, growthRules, illnessRules } from './rules/growth'
import { householdRules } from './rules/household'
import { motherCareRules } from './rules/mother-care'
import { motherFamilyRules } from './rules/mother-family'
import { motherNutritionRules } from './rules/mother-nutrition'

/**
 * Every rule of every group, with the district's limits. They are general knowledge of the field turned into
 * suspicions: a team decides whether each is a finding.
 */
export function findingRules(limits: FindingLimits = DEFAULT_FINDING_LIMITS): FindingRule[] {
  return [
    ...motherNutritionRules(limits),
    ...motherFamilyRules(limits),
    ...motherCareRules(limits),
    ...birthRules(limits),
    ...growthRules,
    ...feedingRules,
    ...illnessRules,
    ...householdRules(limits),
  ]
}

/** The rules that read a worksheet: those of its groups. */
export function rulesFor(definition: WorksheetDefinition, limits: FindingLimits): FindingRule[] {
  return findingRules(limits).filter(({ groups }) => groups.some((group) => definition.groups.includes(group)))
}
