import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Actor } from '../../../lib/domain/access/actor'

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

const run = promisify(execFile)

/** A district of its own in the database of this run, whose first cycle is still to be opened. */
export async function makeCycleDistrict(): Promise<CycleDistrict> {
  const script = join(import.meta.dirname, 'make-district.ts')
  const flags = ['--import', 'tsx', '--conditions=react-server']
  const { stdout } = await run(process.execPath, [...flags, script], { maxBuffer: 2 ** 24 })
  return JSON.parse(stdout) as CycleDistrict
}
