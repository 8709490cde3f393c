import type { Answers } from '../worksheets/answer'
import type { CaseFacts } from '../worksheets/case-facts'
import { type Evidence, evidenceFor } from '../worksheets/condition'
import type { WorksheetDefinition } from '../worksheets/definition'
import { readWorksheet } from '../worksheets/read-worksheet'
import { FINDING_CATALOGUE } from './catalogue'
import type { FindingCatalogue } from './catalogue-entry'
import { DEFAULT_FINDING_LIMITS, type FindingLimits } from './limits'
import { rulesFor } from './rules'

/** One answer or fact that made a finding suspected, with the rule that looked at it. */
export type FindingEvidence = Evidence & { ruleId: string; ruleVersion: number }

/** A cause somebody should look at. The rule named first is the first of those that fired; the evidence names all. */
export type SuspectedFinding = {
  findingCode: string
  catalogueVersion: number
  ruleId: string
  ruleVersion: number
  evidence: FindingEvidence[]
}

/**
 * The findings to suspect from a worksheet and what is known of the person, one each, in the order of the catalogue.
 * What is missing, unknown, to follow or does not apply never triggers anything, nor does a cause that the district does
 * not use.
 */
export function suspectFindings(
  definition: WorksheetDefinition,
  answers: Answers,
  facts: CaseFacts,
  limits: FindingLimits = DEFAULT_FINDING_LIMITS,
  catalogue: FindingCatalogue = FINDING_CATALOGUE,
): SuspectedFinding[] {
  const { lookup } = readWorksheet(definition, answers, facts, limits)
  const suspected = new Map<string, SuspectedFinding>()

  for (const { id: ruleId, version: ruleVersion, finding, when } of rulesFor(definition, limits)) {
    const evidence = evidenceFor(when, lookup)?.map((each) => ({ ...each, ruleId, ruleVersion }))
    if (!evidence) continue
    const already = suspected.get(finding)
    if (already) already.evidence.push(...evidence.filter((each) => !already.evidence.some(says(each))))
    else
      suspected.set(finding, {
        findingCode: finding,
        catalogueVersion: catalogue.version,
        ruleId,
        ruleVersion,
        evidence,
      })
  }
  return catalogue.entries.flatMap((entry) => (entry.off ? [] : (suspected.get(entry.code) ?? [])))
}

/** Two rules often look at the same age or the same answer; it is said once. */
function says(one: Evidence) {
  return (other: Evidence) =>
    one.field === other.field && one.operator === other.operator && String(one.threshold) === String(other.threshold)
}
