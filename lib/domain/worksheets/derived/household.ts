import type { Derivation, Reading } from './derivation'

/** Shares of the household, by field code. A ratio with a missing part or over zero is missing. */
export const household: Record<string, Derivation> = {
  areaPerPersonM2: {
    reads: ['houseAreaM2', 'householdMembers'],
    from: (reading) => ratio(reading, 'houseAreaM2', 'householdMembers', 2),
  },
  incomePerPersonRp: {
    reads: ['monthlyIncomeRp', 'householdMembers'],
    from: (reading) => ratio(reading, 'monthlyIncomeRp', 'householdMembers', 0),
  },
}

function ratio({ number }: Reading, of: string, per: string, decimals: number): number | undefined {
  const [part, whole] = [number(of), number(per)]
  if (part === null || whole === null || whole <= 0) return undefined
  return Number((part / whole).toFixed(decimals))
}
