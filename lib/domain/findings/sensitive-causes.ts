import type { Text } from '../worksheets/text'
import { text } from '../worksheets/text'
import { findCause } from './catalogue'

/** Stands for a sensitive cause where its name is not for the reader. */
export const WITHHELD_CAUSE = 'withheld'

/** What a reader sees in its place. */
export const WITHHELD_TITLE: Text = text(
  'Kebutuhan kesehatan atau perlindungan keluarga',
  'A need of the family’s health or protection',
)

const HEALTH_SERVICE = ['PUSKESMAS', 'DINKES', 'RSUD']

/**
 * The causes of a plan line as an agency may know them, in their order. Infections, mental health, an unwanted pregnancy
 * and violence are known to the health service and to the agency that leads the answer to them; another agency, also one
 * without a code, learns only that there is a need. Codes that the catalogue does not know say nothing and stay.
 */
export function causesSeenBy(agencyCode: string | null, codes: readonly string[]): string[] {
  const seen = codes.map((code) => (mayKnow(agencyCode, code) ? code : WITHHELD_CAUSE))
  return seen.filter((code, index) => code !== WITHHELD_CAUSE || seen.indexOf(code) === index)
}

function mayKnow(agencyCode: string | null, code: string): boolean {
  const cause = findCause(code)
  if (!cause?.sensitive) return true
  return agencyCode !== null && (HEALTH_SERVICE.includes(agencyCode) || agencyCode === cause.leadAgency)
}
