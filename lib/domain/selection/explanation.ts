import { MISSING_FACTS, type MissingFact, PART_CODES, type Scored, type ScorePart } from './score-part'
import { WEIGHTS_VERSION } from './weights'

/** How a score is kept beside it: the version of the weights, each part, and what was not known. */
export type Explanation = { version: number; parts: ScorePart[]; missing: MissingFact[] }

export function explanationOf({ parts, missing }: Scored): Explanation {
  return { version: WEIGHTS_VERSION, parts, missing }
}

/** Reads a kept explanation; a part of a code that is no longer known is left out. Null where there is none at all. */
export function readExplanation(stored: unknown): Explanation | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { version, parts, missing } = stored as Record<string, unknown>
  if (typeof version !== 'number' || !Array.isArray(parts) || !Array.isArray(missing)) return null
  return {
    version,
    parts: parts.flatMap((part) => readPart(part) ?? []),
    missing: MISSING_FACTS.filter((fact) => missing.includes(fact)),
  }
}

function readPart(stored: unknown): ScorePart | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { code, points, figures } = stored as Record<string, unknown>
  const known = PART_CODES.find((name) => name === code)
  if (!known || typeof points !== 'number') return null
  return { code: known, points, figures: isFigures(figures) ? figures : {} }
}

function isFigures(stored: unknown): stored is ScorePart['figures'] {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    Object.values(stored).every((value) => typeof value === 'number' || typeof value === 'string')
  )
}
