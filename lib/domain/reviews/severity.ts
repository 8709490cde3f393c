/**
 * What makes a case urgent for an expert, with its points: the red flags of domain.md 5.6 and the findings behind them.
 * The weights are ours, of no regulation. A sign is a word for how the child grows, or the code of a finding that the team
 * has not rejected. The database keeps both on the case by the same table (severity_points), which a test holds to this one.
 */
export const SIGN_POINTS = {
  oedema: 5,
  severe_wasting: 4,
  thin_arm: 4,
  B06: 4,
  severe_stunting: 3,
  B07: 3,
  B09: 3,
  B11: 3,
  M10: 3,
  M13: 3,
  P04: 3,
  wasting: 2,
  B01: 2,
  B05: 2,
  B14: 2,
  M02: 2,
  stunting: 1,
  B08: 1,
  M01: 1,
} as const
export type SeveritySign = keyof typeof SIGN_POINTS

export const GROWTH_SIGNS = [
  'oedema',
  'severe_wasting',
  'thin_arm',
  'severe_stunting',
  'wasting',
  'stunting',
] as const satisfies SeveritySign[]
export type GrowthSign = (typeof GROWTH_SIGNS)[number]

/** The arm is measured from six months of age on. */
const ARM_FROM_DAYS = 183
const THIN_ARM_CM = 11.5

export type SeverityFacts = {
  /** Of the last valid length or height for age; null is not measured. */
  zlen: number | null
  /** The last measurement that was not rejected; null where there is none. `zwfl` is null where WHO's limits flag it. */
  last: { zwfl: number | null; oedema: boolean; armcCm: number | null; ageDays: number } | null
  /** Codes of the findings that were not rejected. */
  findings: readonly string[]
}

/** The signs of a case, in the order of their names. What was not measured is no sign. */
export function severitySigns({ zlen, last, findings }: SeverityFacts): SeveritySign[] {
  const zwfl = last?.zwfl ?? null
  const arm = last && last.ageDays >= ARM_FROM_DAYS ? last.armcCm : null
  const growth = new Set<SeveritySign>()
  if (last?.oedema) growth.add('oedema')
  if (zwfl !== null && zwfl < -3) growth.add('severe_wasting')
  if (zwfl !== null && zwfl >= -3 && zwfl < -2) growth.add('wasting')
  if (arm !== null && arm < THIN_ARM_CM) growth.add('thin_arm')
  if (zlen !== null && zlen < -3) growth.add('severe_stunting')
  if (zlen !== null && zlen >= -3 && zlen < -2) growth.add('stunting')
  // The finding says the same as the measurement: it counts alone where the child grew out of the measurement.
  const told: SeveritySign[] = []
  if (growth.has('oedema') || growth.has('severe_wasting') || growth.has('thin_arm')) told.push('B06')
  if (growth.has('wasting')) told.push('B05')
  const found = findings.filter(
    (code): code is SeveritySign => code in SIGN_POINTS && !isGrowthSign(code) && !told.some((same) => same === code),
  )
  return [...new Set([...growth, ...found])].toSorted(byName)
}

/** The points of these signs; a sign it does not know has none. */
export function severityPoints(signs: readonly string[]): number {
  return signs.reduce((sum, sign) => sum + (SIGN_POINTS[sign as SeveritySign] ?? 0), 0)
}

/** Whether a sign is a word for growth; otherwise it is the code of a finding. */
export function isGrowthSign(sign: string): sign is GrowthSign {
  return GROWTH_SIGNS.some((known) => known === sign)
}

/** The heaviest first, and of one weight by name, as they are shown. */
export function heaviestFirst(signs: readonly string[]): string[] {
  return signs.toSorted((a, b) => severityPoints([b]) - severityPoints([a]) || byName(a, b))
}

export type Urgency = { severity: number; since: string; id: string }

/** The order of the queue: the gravest first, then who waits longest (`since`, an ISO instant), then the id. */
export function byUrgency(a: Urgency, b: Urgency): number {
  return b.severity - a.severity || byName(a.since, b.since) || byName(a.id, b.id)
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
