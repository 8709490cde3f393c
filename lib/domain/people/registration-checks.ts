import { completedMonths } from '../growth/age'
import type { PersonKind } from './person-kind'
import type { NikWarning } from './nik'

/** Children leave the register of under-fives at this many completed months. */
const LEAVES_AT_MONTHS = 60

/** Mothers are of these ages, with room at both ends (general practice: fertile age is counted from 10 or 15 to 49 or 54). */
const WOMAN_MONTHS = { from: 10 * 12, until: 60 * 12 }

/**
 * What is wrong with the dates of a registration, as codes by field; `today` is 'YYYY-MM-DD'. A birth that lies ahead,
 * a child who is no longer under five, a woman younger or older than mothers are, a consent before the birth or still to come.
 */
export function registrationDateErrors(
  { kind, bornOn, consent }: { kind: PersonKind; bornOn: string; consent: { givenOn: string } | null },
  today: string,
): Record<string, string> {
  if (bornOn > today) return { bornOn: 'future_date' }
  const errors: Record<string, string> = {}
  const months = completedMonths(bornOn, today)
  if (kind === 'child' && months >= LEAVES_AT_MONTHS) errors.bornOn = 'over_five'
  if (kind === 'woman' && (months < WOMAN_MONTHS.from || months >= WOMAN_MONTHS.until)) errors.bornOn = 'age_of_woman'
  if (consent && consent.givenOn > today) errors.consentGivenOn = 'future_date'
  if (consent && consent.givenOn < bornOn) errors.consentGivenOn = 'before_birth'
  return errors
}

/** Somebody registered who may be the same: `relativeName` is a child's mother or a woman's husband. Outside the asker's area only the village is told. */
export type SimilarPerson = {
  id: string | null
  name: string | null
  relativeName: string | null
  areaCode: string
  villageName: string
}

/** What a person must confirm before a child is registered. */
export type RegistrationDoubts = { nikWarnings: NikWarning[]; similar: SimilarPerson[] }

/**
 * Names exactly the warnings that were shown about this NIK. Confirming sends it back, so that a confirmation never
 * covers a number or a warning that nobody has seen.
 */
export function nikWarningKey(nik: string, warnings: readonly NikWarning[]): string {
  return warnings.length === 0 ? '' : `${nik}:${warnings.join(',')}`
}

/** Names exactly the similar people that were shown, for the same reason. Empty where there are none. */
export function similarPeopleKey(people: readonly SimilarPerson[]): string {
  return people
    .map(({ id, areaCode }) => id ?? areaCode)
    .sort()
    .join(',')
}
