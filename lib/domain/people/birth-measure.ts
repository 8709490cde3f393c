import { parseTypedNumber } from '../typed/typed-number'

/** A typed value, or the code of what is wrong with it; a blank is null and never zero. */
export type TypedMeasure = { ok: true; value: number | null } | { ok: false; error: string }

/** The table's own limits: what a newborn can be, in the units stored. */
const WEIGHT_G = { min: 300, max: 7000 }
const LENGTH_CM = { min: 20, max: 70 }
const GESTATION_WEEKS = { min: 20, max: 45 }

/** Birth weights below this are kilograms: files mix both units, so the form asks and never guesses. */
const SURELY_KILOGRAMS_BELOW = 20

const SENTINEL = /^([89])\1{2,}$/
const SERIAL = { min: 40_000, max: 60_000 }

/** Birth weight in whole grams. "3,2" and "3.200" are refused as kilograms, with what to write instead. */
export function parseBirthWeight(text: string): TypedMeasure {
  const typed = parseTypedNumber(text)
  if (typeof typed === 'number' && typed > 0 && typed < SURELY_KILOGRAMS_BELOW) {
    return { ok: false, error: 'birth_weight_kg' }
  }
  return within(typed, WEIGHT_G, 0)
}

/** Birth length in cm, to a tenth. */
export function parseBirthLength(text: string): TypedMeasure {
  return within(parseTypedNumber(text), LENGTH_CM, 1)
}

/** Weeks of pregnancy at birth, whole. */
export function parseGestation(text: string): TypedMeasure {
  return within(parseTypedNumber(text), GESTATION_WEEKS, 0)
}

function within(typed: number | null | 'invalid', limits: { min: number; max: number }, decimals: 0 | 1): TypedMeasure {
  if (typed === null) return { ok: true, value: null }
  if (typed === 'invalid') return { ok: false, error: 'not_a_number' }
  if (typed === 0) return { ok: false, error: 'zero_is_not_blank' }
  // A real newborn may weigh 888 g, so what lies inside the limits is believed.
  const inside = typed >= limits.min && typed <= limits.max
  if (!inside && SENTINEL.test(String(typed))) return { ok: false, error: 'sentinel' }
  if (!inside && Number.isInteger(typed) && typed >= SERIAL.min && typed <= SERIAL.max) {
    return { ok: false, error: 'excel_serial' }
  }
  if (!inside) return { ok: false, error: 'out_of_range' }
  if (typed !== roundTo(typed, decimals)) {
    return { ok: false, error: decimals === 0 ? 'not_whole' : 'too_many_decimals' }
  }
  return { ok: true, value: typed }
}

const roundTo = (value: number, decimals: number) => Number(value.toFixed(decimals))
