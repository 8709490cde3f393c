import type { Actor } from '../../../lib/domain/access/actor'
import { inProcess } from './by-command'

export type CyclePeople = Record<
  'officer' | 'secondOfficer' | 'center' | 'team' | 'secondTeam' | 'expert' | 'secondExpert' | 'chair' | 'admin',
  Actor
>
export type CycleDistrict = {
  areaCode: string
  villages: { code: string; name: string }[]
  password: string
  people: CyclePeople
  planners: Record<string, Actor>
}

/** A district of its own in the database of this run, whose first cycle is still to be opened. */
export async function makeCycleDistrict(): Promise<CycleDistrict> {
  return JSON.parse(await inProcess('make-district.ts')) as CycleDistrict
}
