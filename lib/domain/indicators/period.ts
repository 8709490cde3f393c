import { liesIn } from '../access/actor'

/** A half year in which districts audit; each district has a cycle of its own in it. */
export type Period = { year: number; semester: number }

/** A period as it stands in an address: `2026-2`. */
export const periodCode = ({ year, semester }: Period) => `${year}-${semester}`

/** The period that an address asks for, if it is one of these; else the first, or null where there is none. */
export function choosePeriod<P extends Period>(periods: readonly P[], asked: string | undefined): P | null {
  return periods.find((period) => periodCode(period) === asked) ?? periods[0] ?? null
}

const AREA = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/
/** Characters of a code at each level below the province: district, subdistrict, village. */
const CODE_LENGTHS = [2, 5, 8, 13]

/**
 * The area that an address asks for, within the area of duty; null where it is none of them. Whoever compares districts
 * (`aggregates`) goes no deeper than a district.
 */
export function chooseArea(asked: string | undefined, duty: string, aggregates: boolean): string | null {
  if (asked === undefined || asked === '') return duty
  if (!AREA.test(asked) || !liesIn(asked, duty)) return null
  return aggregates && asked.length > 5 ? null : asked
}

/** How many characters of their code tell the areas directly below this one apart; null below a village. */
export function childCodeLength(area: string, aggregates: boolean): number | null {
  if (aggregates && area.length >= 5) return null
  return CODE_LENGTHS.find((length) => length > area.length) ?? null
}
