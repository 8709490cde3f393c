import type { FundSource } from '../plans/fund-sources'

/** What a package says of itself. Days are ISO `YYYY-MM-DD`. */
export type PackageSaid = {
  activity: string
  place: string
  startsOn: string
  dueOn: string
  budgetRp: bigint
  fundSource: FundSource
  budgetCode: string | null
  budgetYear: number | null
}

/** In the order in which a change is told. */
export const PACKAGE_FACTS = [
  'activity',
  'place',
  'budgetRp',
  'fundSource',
  'budgetCode',
  'budgetYear',
  'startsOn',
  'dueOn',
] as const
export type PackageFact = (typeof PACKAGE_FACTS)[number]

/** One thing that was said anew: as it was and as it is, rupiah as digits, blank where nothing was said. */
export type PackageChange = { what: PackageFact; from: string; to: string }

/** What is said otherwise than before; nothing where all of it stayed. */
export function packageChanges(before: PackageSaid, after: PackageSaid): PackageChange[] {
  return PACKAGE_FACTS.flatMap((what) => {
    const [from, to] = [String(before[what] ?? ''), String(after[what] ?? '')]
    return from === to ? [] : [{ what, from, to }]
  })
}

/** A change as it was written down once, read back; null for anything else. */
export function readPackageChange(kept: unknown): PackageChange | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { what, from, to } = kept as Record<string, unknown>
  const known = PACKAGE_FACTS.find((fact) => fact === what)
  return known && typeof from === 'string' && typeof to === 'string' ? { what: known, from, to } : null
}
