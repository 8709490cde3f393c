import type { Sex } from '../growth/reference'

/**
 * The population number (NIK): 16 digits, PPKKCC of the first registration, DDMMYY of birth with 40 added to a woman's
 * day, and a serial from 0001. There is no check digit, so a number that passes here may still be wrong (general
 * knowledge of the field, not a regulation's words).
 */
export type NikError = 'nik_format' | 'nik_masked' | 'nik_placeholder'

/** Said, and confirmed by a person; never refused, because wrong numbers stand on real cards. */
const NIK_WARNINGS = ['birth_date', 'sex', 'region'] as const
export type NikWarning = (typeof NIK_WARNINGS)[number]

const SIXTEEN_DIGITS = /^\d{16}$/
const MASK = /[*x•]/i
const WOMENS_DAY_OFFSET = 40

/** A number as typed, without the spaces, dots and dashes people put into it. */
export function bareNumber(typed: string): string {
  return typed.replace(/[\s.-]/g, '')
}

/** Why a bare text cannot be a NIK, or null where it can. */
export function nikError(nik: string): NikError | null {
  if (MASK.test(nik)) return 'nik_masked'
  if (!SIXTEEN_DIGITS.test(nik)) return 'nik_format'
  return isPlaceholder(nik) || nik.endsWith('0000') ? 'nik_placeholder' : null
}

/** Why a bare text cannot be a family card number (KK), or null where it can: 16 digits, its date is of registration. */
export function kkError(kk: string): 'kk_format' | null {
  return SIXTEEN_DIGITS.test(kk) && !isPlaceholder(kk) ? null : 'kk_format'
}

/** One digit over and over, or digits that count up or down: what people type to get past a field. */
function isPlaceholder(digits: string): boolean {
  const steps = new Set<number>()
  for (let i = 1; i < digits.length; i += 1) {
    steps.add((Number(digits.charAt(i)) - Number(digits.charAt(i - 1)) + 10) % 10)
  }
  const [step] = steps
  return steps.size === 1 && (step === 0 || step === 1 || step === 9)
}

export type NikFacts = {
  /** Kemendagri code of the kecamatan of first registration, e.g. `63.05.03`: not where the person lives now. */
  registeredAt: string
  /** 'YYYY-MM-DD', or null where the six digits are no date. */
  bornOn: string | null
  sex: Sex
}

/**
 * What a NIK that `nikError` lets pass says of its holder. `today` ('YYYY-MM-DD') decides the century: years after this
 * one are of the 1900s.
 */
export function readNik(nik: string, today: string): NikFacts {
  const day = Number(nik.slice(6, 8))
  const sex: Sex = day > WOMENS_DAY_OFFSET ? 'female' : 'male'
  const shortYear = Number(nik.slice(10, 12))
  const century = shortYear > Number(today.slice(2, 4)) ? 1900 : 2000
  const written = `${century + shortYear}-${nik.slice(8, 10)}-${pad(sex === 'female' ? day - WOMENS_DAY_OFFSET : day)}`
  return {
    registeredAt: `${nik.slice(0, 2)}.${nik.slice(2, 4)}.${nik.slice(4, 6)}`,
    bornOn: exists(written) ? written : null,
    sex,
  }
}

/** Where a NIK disagrees with what the form says of its holder. `regionKnown`: its first six digits are a kecamatan. */
export function nikWarnings(facts: NikFacts, holder: { bornOn: string; sex: Sex }, regionKnown: boolean): NikWarning[] {
  const differs = { birth_date: facts.bornOn !== holder.bornOn, sex: facts.sex !== holder.sex, region: !regionKnown }
  return NIK_WARNINGS.filter((warning) => differs[warning])
}

/** A NIK on screen: all but its last four digits hidden. */
export function maskedNumber(last4: string): string {
  return `************${last4}`
}

const pad = (day: number) => String(day).padStart(2, '0')

function exists(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date)
}
