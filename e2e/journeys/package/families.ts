import type { Actor } from '../../../lib/domain/access/actor'
import { inProcess } from '../cycle/by-command'

/** A family without a latrine; its line is the one that an agency is asked for. */
export type Family = { caseId: string; lineId: string; personId: string; beneficiary: string }

export type PackageDistrict = {
  password: string
  families: Family[]
  /** `works` and `village` plan for public works and for the village governments. */
  people: Record<'officer' | 'team' | 'chair' | 'works' | 'village', Actor & { agencyId: string; agencyName: string }>
}

/** A district of its own in the database of this run: twelve families of three villages, of whom nobody else knows. */
export async function makeFamilies(): Promise<PackageDistrict> {
  return JSON.parse(await inProcess('../package/make-families.ts')) as PackageDistrict
}
