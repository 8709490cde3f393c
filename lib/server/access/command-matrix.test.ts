import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver, type Permission, PERMISSIONS } from '@/lib/domain/access/policy'
import { ROLES } from '@/lib/domain/access/roles'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { exists, serves } from '@/test/standing'
import { asSystem } from '../db/as-system'
import { ACCOUNTS } from './test-matrix/accounts'
import { BONDS } from './test-matrix/bonds'
import { CATALOGUE } from './test-matrix/catalogue'
import { CYCLES } from './test-matrix/cycles'
import { FAMILIES } from './test-matrix/families'
import { ESCALATION } from './test-matrix/escalation'
import { LINES } from './test-matrix/lines'
import { MEETINGS } from './test-matrix/meetings'
import { OUTCOMES } from './test-matrix/outcomes'
import { PACKAGES } from './test-matrix/packages'
import { PEOPLE } from './test-matrix/people'
import { PLANNING } from './test-matrix/planning'
import { PLANS } from './test-matrix/plans'
import { REVIEWS } from './test-matrix/reviews'
import { SELECTION } from './test-matrix/selection'
import type { Target, Trial } from './test-matrix/target'
import { TEAMS } from './test-matrix/teams'
import { WORKSHEETS } from './test-matrix/worksheets'

const TRIALS: Record<string, Trial> = {
  ...PEOPLE,
  ...FAMILIES,
  ...WORKSHEETS,
  ...REVIEWS,
  ...BONDS,
  ...PLANS,
  ...LINES,
  ...PACKAGES,
  ...OUTCOMES,
  ...ACCOUNTS,
  ...CYCLES,
  ...MEETINGS,
  ...SELECTION,
  ...TEAMS,
  ...ESCALATION,
  ...PLANNING,
  ...CATALOGUE,
}

/** Commands about the acting person alone, which everybody may give: there is nobody else's to try them on. */
const OWN = ['changePassword', 'signOutEverywhere', 'markRead', 'saveMailSettings']

let home: District
let everybody: [string, Actor][]
beforeAll(async () => {
  const made = await seedDistricts()
  home = made.home
  const support = home.agencies.get('DINKES')?.planner
  if (!support) throw new Error('no supporting agency')
  everybody = [
    ...ROLES.map((role): [string, Actor] => [role, home.actors[role]]),
    ...Object.entries(home.others).map(([role, actor]): [string, Actor] => [`${role} of another place`, actor]),
    ['agency_planner of a supporting agency', support],
    ...ROLES.map((role): [string, Actor] => [`${role} of another district`, made.other.actors[role]]),
  ]
})

const allows = (actor: Actor, permission: Permission, target: Target) =>
  can(actor, permission, target) && exists(actor, target) && serves(actor, target.centerId)

/** What was done is told in the history, the log of readings, or a receipt; nothing of it may be there after a refusal. */
const traces = () =>
  asSystem(async (tx) => [await tx.caseEvent.count(), await tx.accessLog.count(), await tx.commandReceipt.count()])

describe.each(Object.entries(TRIALS))('%s', (_name, { permission, make, run, reaches, elsewhere }) => {
  test(`only who may ${permission}`, async () => {
    const target = await make(home)
    const told = async (actor: Actor) => {
      const outcome = await run(actor, target, randomUUID(), home)
      return outcome.ok ? 'done' : outcome.refusal.code
    }
    const allowed = everybody.filter(([, actor]) => allows(actor, permission, target))
    const refused = everybody.filter(([, actor]) => !allows(actor, permission, target))
    expect(allowed.length, 'somebody may').toBeGreaterThan(0)

    const before = await traces()
    for (const [who, actor] of refused) {
      const held = elsewhere !== undefined && mayEver(actor, permission)
      const forbidden = held ? [elsewhere] : ['forbidden', 'same_person']
      expect(exists(actor, target) ? forbidden : ['not_found'], who).toContain(await told(actor))
    }
    expect(await traces(), 'nothing was written').toEqual(before)

    const answers: string[] = []
    for (const [, actor] of allowed) answers.push(await told(actor))
    expect(answers, allowed.map(([who]) => who).join(', ')).toContain(reaches ?? 'done')
    for (const answer of answers) expect(['forbidden', 'not_found']).not.toContain(answer)
  })
})

describe('the matrix', () => {
  const folder = join(import.meta.dirname, '..')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/generated|\.test\.ts$|(^|\/)test-|^db\//.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  const exported = (text: string) =>
    [...text.matchAll(/export (?:async )?function (\w+)(?:<[^>]*>)?\(\s*actor: Actor\b/g)].map(([, name = '']) => name)

  test('holds every command there is', () => {
    const found = sources.filter(({ text }) => text.includes('runOnce(')).flatMap(({ text }) => exported(text))
    expect(found.length).toBeGreaterThan(40)
    const tried = [...Object.keys(TRIALS), ...OWN]
    expect(found.filter((name) => !tried.includes(name))).toEqual([])
  })

  test('holds only what there is', () => {
    const known = sources.flatMap(({ text }) => exported(text))
    expect(Object.keys(TRIALS).filter((name) => !known.includes(name))).toEqual([])
  })

  test('a file that writes as an actor is a command or is part of one', () => {
    const writes =
      /\btx\.\w+\.(create|createMany|update|updateMany|upsert|delete|deleteMany)\(|\$executeRaw`\s*(INSERT|UPDATE|DELETE)/
    const own = sources.filter(
      ({ text }) => writes.test(text) && /\basActor\(/.test(text) && !text.includes('runOnce('),
    )
    expect(own.map(({ name }) => name).filter((name) => !WITHOUT_RECEIPT.includes(name))).toEqual([])
  })

  test('every permission that is more than reading is asked by a command of the matrix', () => {
    const asked = new Set(Object.values(TRIALS).map(({ permission }) => permission))
    const reading = PERMISSIONS.filter((permission) => /:(read|read_restricted|export)$/.test(permission))
    expect(PERMISSIONS.filter((permission) => !asked.has(permission) && !reading.includes(permission))).toEqual(IMPLIED)
  })
})

/** Signing out everywhere may be done twice. */
const WITHOUT_RECEIPT = ['auth/sign-out-everywhere.ts']
/** Asked together with another permission of the same command: signing a review moves its case, a birth ends one. */
const IMPLIED: Permission[] = ['case:sign_review', 'case:hand_on']
