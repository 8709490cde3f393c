import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Actor } from '../../lib/domain/access/actor'
import { type Role, ROLES } from '../../lib/domain/access/roles'
import type { Held } from '../../test/fixtures/world'
import type { Standing } from '../../test/standing'
import type { ToldDistrict, ToldWorld } from './make-world'
import { eachOf, Visitor, visitorFor } from './visitor'

/** Somebody who tries: who they are, and their own cookie. */
export type Person = { who: string; actor: Actor; visitor: Visitor }

export type AccessWorld = ToldWorld & {
  people: Person[]
  /** The first of a role in the home district. */
  of: (role: Role) => Person
}

export const PLACES = ['own', 'neighbour', 'elsewhere', 'foreign'] as const
export type Place = (typeof PLACES)[number]

const run = promisify(execFile)

/** Two districts of their own in the database of this run, and everybody of both signed in. */
export async function makeWorld(base: string): Promise<AccessWorld> {
  const script = join(import.meta.dirname, 'make-world.ts')
  const flags = ['--import', 'tsx', '--conditions=react-server']
  const { stdout } = await run(process.execPath, [...flags, script], { maxBuffer: 2 ** 24 })
  const world = JSON.parse(stdout) as ToldWorld
  const people: Person[] = []
  await eachOf(actorsOf(world), async ([who, actor]) => {
    people.push({ who, actor, visitor: await visitorFor(base, actor.username, world.password) })
  })
  const of = (role: Role) => {
    const found = people.find(({ actor }) => actor.id === world.home.actors[role].id)
    if (!found) throw new Error(`nobody is ${role}`)
    return found
  }
  return { ...world, people, of }
}

function actorsOf({ home, other }: ToldWorld): [string, Actor][] {
  const ofRoles = ({ actors }: ToldDistrict, more: string) =>
    ROLES.map((role): [string, Actor] => [`${role}${more}`, actors[role]])
  return [
    ...ofRoles(home, ''),
    ...Object.entries(home.others).map(([role, actor]): [string, Actor] => [`${role} of another place`, actor]),
    ...(home.supporting ? [['agency_planner that supports', home.supporting] satisfies [string, Actor]] : []),
    ...ofRoles(other, ' of another district'),
  ]
}

/** How people stand to what a village holds. */
export function standingOf(world: ToldWorld, place: Place, kind: Standing['kind'], object: keyof Held): Standing {
  const { home, other } = world
  const district = place === 'foreign' ? other : home
  // A cycle is the district's, whatever of it is looked at.
  const { areaCode } = kind === 'cycle' ? district : world[place][object]
  const center = place === 'elsewhere' ? home.others.health_center : district.actors.health_center
  const isAssigned = !(
    ['candidate', 'unassigned', 'drafting', 'returned'] satisfies (keyof Held)[] as string[]
  ).includes(object)
  const lead = district.actors.agency_planner.agencyId ?? ''
  return {
    kind,
    areaCode,
    centerId: center.healthCenterId,
    expertIds: isAssigned ? [district.actors.expert.id] : [],
    // The catalogue addresses the same line to the same agencies in every village of a district.
    agencyIds: place !== 'foreign' && object === 'doneLine' ? world.agenciesOfOwnLine : [lead],
  }
}
