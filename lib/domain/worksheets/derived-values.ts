import type { Lookup } from './condition'

/** How a computed field follows from two numbers somebody answered. */
const RATIOS: readonly { code: string; of: string; per: string; decimals: number }[] = [
  { code: 'areaPerPersonM2', of: 'houseAreaM2', per: 'householdMembers', decimals: 2 },
  { code: 'incomePerPersonRp', of: 'monthlyIncomeRp', per: 'householdMembers', decimals: 0 },
]

/** The values that follow from answers, by field code. A ratio with a missing part or over zero is missing. */
export function derivedValues(lookup: Lookup): Map<string, number> {
  const derived = new Map<string, number>()
  for (const { code, of, per, decimals } of RATIOS) {
    const part = numberFrom(lookup(of))
    const whole = numberFrom(lookup(per))
    if (part !== null && whole !== null && whole > 0) derived.set(code, Number((part / whole).toFixed(decimals)))
  }
  return derived
}

function numberFrom(value: ReturnType<Lookup>): number | null {
  if (typeof value !== 'string' || value === '') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}
