import type { ComputedMotherOutcome, MotherOutcomeEvidence } from './compute-mother-outcome'
import type { ComputedOutcome, OutcomeEvidence } from './compute-outcome'

/** What the figures say of a case: of a child its measurements, of a woman her checks. */
export type CaseFigures = ComputedOutcome | ComputedMotherOutcome

/** Whether kept evidence is that of a woman's case. */
export function isOfMother(
  evidence: Partial<OutcomeEvidence> | MotherOutcomeEvidence,
): evidence is MotherOutcomeEvidence {
  return 'kind' in evidence
}
