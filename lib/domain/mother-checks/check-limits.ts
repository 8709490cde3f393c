/** What is read at a woman's monthly check. Units: kg, cm, g/dL, mmHg, tablets. */
export const CHECK_FIELDS = [
  'weightKg',
  'heightCm',
  'lilaCm',
  'hbGDl',
  'systolic',
  'diastolic',
  'tabletsReceived',
  'tabletsDrunk',
] as const
export type CheckField = (typeof CHECK_FIELDS)[number]

/** What a grown woman's reading can be at all, both ends included (general knowledge); the table's own limits. */
export const CHECK_LIMITS: Record<CheckField, { min: number; max: number; decimals: 0 | 1 }> = {
  weightKg: { min: 25, max: 200, decimals: 1 },
  heightCm: { min: 120, max: 200, decimals: 1 },
  lilaCm: { min: 14, max: 60, decimals: 1 },
  hbGDl: { min: 3, max: 20, decimals: 1 },
  systolic: { min: 60, max: 260, decimals: 0 },
  diastolic: { min: 30, max: 160, decimals: 0 },
  tabletsReceived: { min: 0, max: 400, decimals: 0 },
  tabletsDrunk: { min: 0, max: 400, decimals: 0 },
}

/** Codes of a method; `none` is an answer, a blank is not known. */
export const FAMILY_PLANNING = [
  'none',
  'pill',
  'injection',
  'condom',
  'implant',
  'iud',
  'sterilisation',
  'lactational',
  'traditional',
] as const
export type FamilyPlanning = (typeof FAMILY_PLANNING)[number]

const SENTINEL = /^([89])\1{2,}$/
const SERIAL = { from: 40_000, to: 60_000 }
/** Fields of which none is an answer: no tablets were drunk. Nobody weighs nothing. */
const MAY_BE_ZERO: readonly CheckField[] = ['tabletsReceived', 'tabletsDrunk']

/** Why a typed number cannot be this reading, as a code of `form.errors`; null where it can be. */
export function readingError(field: CheckField, value: number): string | null {
  const { min, max, decimals } = CHECK_LIMITS[field]
  const inside = value >= min && value <= max
  if (value === 0 && !MAY_BE_ZERO.includes(field)) return 'zero_is_not_blank'
  if (!inside && SENTINEL.test(String(value).replace('.', ''))) return 'sentinel'
  if (!inside && Number.isInteger(value) && value >= SERIAL.from && value <= SERIAL.to) return 'excel_serial'
  if (!inside && isOtherUnit(field, value)) return field === 'hbGDl' ? 'wrong_unit_hb' : 'wrong_unit_cm'
  if (!inside) return 'out_of_range'
  if (Number(value.toFixed(decimals)) === value) return null
  return decimals === 0 ? 'not_whole' : 'too_many_decimals'
}

/** Metres or millimetres for centimetres; grams per litre for g/dL. */
function isOtherUnit(field: CheckField, value: number): boolean {
  const factors = { heightCm: [100, 0.1], lilaCm: [0.1], hbGDl: [0.1] }[field as string] ?? []
  const { min, max } = CHECK_LIMITS[field]
  return factors.some((factor) => value * factor >= min && value * factor <= max)
}
