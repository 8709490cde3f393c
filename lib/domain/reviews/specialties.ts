import type { CaseGroup } from '../worksheets/case-group'

/** An expert's field of work. Codes equal the database's enum. */
export const SPECIALTIES = ['obstetrics', 'paediatrics', 'nutrition', 'psychology'] as const
export type Specialty = (typeof SPECIALTIES)[number]

/** Whose field a group is: brides, pregnant women and mothers an obstetrician's, children a paediatrician's. */
const OF_GROUP: Record<CaseGroup, Specialty> = {
  CATIN: 'obstetrics',
  BUMIL: 'obstetrics',
  BUFAS: 'obstetrics',
  BADUTA: 'paediatrics',
  BALITA: 'paediatrics',
}

/** Findings that a nutritionist or a psychologist answers as well. */
const OF_FINDING: Record<string, Specialty> = {
  M01: 'nutrition',
  M04: 'nutrition',
  B04: 'nutrition',
  B05: 'nutrition',
  B06: 'nutrition',
  E04: 'nutrition',
  M12: 'psychology',
  M13: 'psychology',
  P01: 'psychology',
  P04: 'psychology',
}

/** The field that a group calls for. */
export function specialtyOfGroup(group: CaseGroup): Specialty {
  return OF_GROUP[group]
}

/** How well a field fits a case: 0 that of its group, 1 that of a finding, 2 another or none. */
export function specialtyRank(
  specialty: Specialty | null,
  subject: { group: CaseGroup; findings: readonly string[] },
): 0 | 1 | 2 {
  if (specialty === null) return 2
  if (specialty === OF_GROUP[subject.group]) return 0
  return subject.findings.some((code) => OF_FINDING[code] === specialty) ? 1 : 2
}
