import { completedMonths } from '../growth/age'
import type { NikWarning } from './nik'

/** Children leave the register of under-fives at this many completed months. */
const LEAVES_AT_MONTHS = 60

/**
 * What is wrong with the dates of a registration, as codes by field; `today` is 'YYYY-MM-DD'. A birth that lies ahead,
 * a child who is no longer under five, a consent before the birth or still to come.
 */
export function registrationDateErrors(
  { bornOn, consent }: { bornOn: string; consent: { givenOn: string } | null },
  today: string,
): Record<string, string> {
  if (bornOn > today) return { bornOn: 'future_date' }
  const errors: Record<string, string> = {}
  if (completedMonths(bornOn, today) >= LEAVES_AT_MONTHS) errors.bornOn = 'over_five'
  if (consent && consent.givenOn > today) errors.consentGivenOn = 'future_date'
  if (consent && consent.givenOn < bornOn) errors.consentGivenOn = 'before_birth'
  return errors
}

/** Somebody registered who may be the same child. Outside the asker's area only the village is told. */
export type SimilarPerson = {
  id: string | null
  name: string | null
  motherName: string | null
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
