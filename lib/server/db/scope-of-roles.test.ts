import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import type { Role } from '@/lib/domain/access/roles'
import { asActor } from './as-actor'
import { asSystem } from './as-system'
import type { Tx } from './client'
import { allTables, CLOSED_TABLES, OPEN_TABLES, type Table } from './test-catalog'
import { fillEveryTable } from '@/test/fixtures/fill-tables'
import { seedWorld, type World } from '@/test/fixtures/world'

let world: World
let located: Table[]
beforeAll(async () => {
  world = await seedWorld()
  await fillEveryTable(world)
  const shut = new Set([...CLOSED_TABLES, ...OPEN_TABLES])
  located = (await allTables()).filter(({ name, columns }) => columns.includes('area_code') && !shut.has(name))
}, 60_000)

/** What everybody of a district may know: its offices, its cycle, and who works there. */
const OF_DISTRICT = new Set([
  'agency',
  'health_center',
  'health_center_village',
  'cycle',
  'app_user',
  'cycle_stage',
  'stage_limit',
  'planning_date',
  'audit_team',
  'past_decree',
  'team_member',
])
/** What the province reads beside counts: which cycle stands where. */
const OF_PROVINCE = new Set(['cycle', 'cycle_stage', 'stage_limit', 'cycle_report'])
const COUNTS = new Set(['progress_count', 'line_due_count', 'coverage_count'])
/** Of cases, but read by nobody for the sake of one. */
const LONG_LIST = 'candidate'
/** Rows about a plan line, which its agencies see too. */
const OF_LINE = new Set([
  'plan_line',
  'plan_line_agency',
  'realisation',
  'evidence_file',
  'verification',
  'case_event',
  'carried_line',
  'line_answer',
  'line_evaluation',
  'line_comment',
])

/** Work packages are an agency's; of one, others see the row where a member is theirs. */
const OF_PACKAGE = new Set(['work_package', 'work_package_line', 'package_report', 'package_event'])
const withMember = (member: string) => `id IN (SELECT package_id FROM work_package_line WHERE ${member})`

/** The record of a meeting is read by those who hold it, whatever it says of a case. */
const RECORD = 'meeting_decision'

/** Experts' bonds with families: for whoever declared one, and those who share the cases out. */
const BONDS = 'conflict_of_interest'

/** How lateness climbs, and its mail: for the district's admin. */
const OF_ADMIN = new Set(['escalation', 'mail', 'escalation_rule', 'escalation_setting'])

const within = (area: string) => `(area_code = '${area}' OR area_code LIKE '${area}.%')`
const oneOf = (codes: string[]) => `area_code IN (${codes.map((code) => `'${code}'`).join(', ')})`

/** Who is asked about, and which rows of a village's own tables are theirs. */
type Reader = { role: Role; actor: () => Actor; rows: (table: Table) => string }

/** Role by role, as SQL over one row: what they may read of a table. Whatever table comes new falls under the last rule. */
const READERS: Reader[] = [
  {
    role: 'village_officer',
    actor: () => world.home.actors.village_officer,
    rows: ({ name }) => (name === BONDS ? 'false' : inArea(name, oneOf([world.home.villages[0].code]))),
  },
  {
    role: 'health_center',
    actor: () => world.home.actors.health_center,
    rows: ({ name }) =>
      name === BONDS ? 'false' : inArea(name, oneOf(world.home.villages.slice(0, 2).map(({ code }) => code))),
  },
  ...(['technical_team', 'tpps_chair', 'district_admin'] as const).map((role): Reader => ({
    role,
    actor: () => world.home.actors[role],
    rows: ({ name }) =>
      `${inArea(name, within(world.home.areaCode))}${name === 'worksheet_answer' ? ' AND NOT restricted' : ''}`,
  })),
  { role: 'expert', actor: () => world.home.actors.expert, rows: (table) => assigned(table, world.home.actors.expert) },
  { role: 'agency_planner', actor: () => world.home.actors.agency_planner, rows: ({ name }) => addressed(name) },
  {
    role: 'province_viewer',
    actor: () => world.home.actors.province_viewer,
    rows: ({ name }) =>
      COUNTS.has(name) || OF_PROVINCE.has(name)
        ? within('63')
        : name === 'app_user'
          ? `id = '${world.home.actors.province_viewer.id}'`
          : 'false',
  },
  {
    role: 'privacy_officer',
    actor: () => world.home.actors.privacy_officer,
    rows: ({ name }) => (OF_DISTRICT.has(name) || name === 'access_log' ? within(world.home.areaCode) : 'false'),
  },
]

function inArea(table: string, ofVillage: string): string {
  if (OF_DISTRICT.has(table)) return within(world.home.areaCode)
  if (table === 'work_package') return `(${ofVillage} OR ${withMember(ofVillage)})`
  return table === 'access_log' ? 'false' : ofVillage
}

function assigned({ name, columns }: Table, { id }: Actor): string {
  const cases = `(SELECT case_id FROM case_access WHERE user_id = '${id}')`
  const people = `(SELECT person_id FROM audit_case WHERE id IN ${cases})`
  if (OF_DISTRICT.has(name)) return within(world.home.areaCode)
  if (COUNTS.has(name) || ['access_log', 'consent', LONG_LIST, RECORD].includes(name)) return 'false'
  if (name === 'case_access' || name === BONDS) return `user_id = '${id}'`
  if (name === 'work_package') return withMember(`case_id IN ${cases}`)
  if (name === 'audit_case') return `id IN ${cases}`
  if (name === 'person') return `id IN ${people}`
  if (name === 'measurement') return `person_id IN ${people}`
  return columns.includes('case_id') ? `case_id IN ${cases}` : 'false'
}

function addressed(table: string): string {
  const { agencyId } = world.home.actors.agency_planner
  if (OF_DISTRICT.has(table)) return within(world.home.areaCode)
  if (OF_PACKAGE.has(table)) return `agency_id = '${agencyId}'`
  if (!OF_LINE.has(table)) return 'false'
  if (table === 'plan_line_agency') return `agency_id = '${agencyId}'`
  const line = table === 'plan_line' ? 'id' : 'line_id'
  const mine = `${line} IN (SELECT line_id FROM plan_line_agency WHERE agency_id = '${agencyId}')`
  return table === 'plan_line' ? `${mine} AND status NOT IN ('draft', 'proposed')` : mine
}

/** Editions of the catalogue: those published are the district's and the province's, drafts its admins'. */
const EDITIONS = 'catalogue_edition'

/** Tables that ask who somebody is, not where they work: the same rule for every role. */
function ofPerson(table: string, { id, role, areaCode }: Actor): string | null {
  if (table === EDITIONS) {
    const district = within(role === 'province_viewer' ? areaCode : areaCode.slice(0, 5))
    return role === 'district_admin' ? district : `${district} AND published_at IS NOT NULL`
  }
  if (table === 'notification') return `user_id = '${id}'`
  if (!OF_ADMIN.has(table)) return null
  return role === 'district_admin' ? within(areaCode) : 'false'
}

type Counted = { all: number; matching: number }
const count = async (tx: Tx, { name }: Table, rows: string): Promise<Counted> => {
  const [found] = await tx.$queryRawUnsafe<{ all: bigint; matching: bigint }[]>(
    `SELECT count(*) AS all, count(*) FILTER (WHERE ${rows}) AS matching FROM "${name}"`,
  )
  return { all: Number(found?.all), matching: Number(found?.matching) }
}

describe('what each role reads', () => {
  test.each(READERS)('$role: exactly its own rows of every table', async ({ role, actor, rows: byRole }) => {
    const rows = (table: Table) => ofPerson(table.name, actor()) ?? byRole(table)
    const held = new Map<string, Counted>()
    await asSystem(async (tx) => {
      for (const table of located) held.set(table.name, await count(tx, table, rows(table)))
    })
    await asActor(actor(), async (tx) => {
      for (const table of located) {
        const { all: total, matching: theirs } = held.get(table.name) ?? { all: 0, matching: 0 }
        const seen = await count(tx, table, rows(table))
        expect(seen, table.name).toEqual({ all: theirs, matching: theirs })
        if (role !== 'province_viewer') expect(total, `others’ rows in ${table.name}`).toBeGreaterThan(theirs)
      }
    })
  })

  test('the tables are those with somebody’s rows, and each role reads some', async () => {
    expect(located.length).toBeGreaterThan(24)
    for (const { role, actor } of READERS) {
      let read = 0
      await asActor(actor(), async (tx) => {
        for (const table of located) if ((await count(tx, table, 'true')).all > 0) read += 1
      })
      expect(read, role).toBeGreaterThan(role === 'province_viewer' ? 3 : 5)
    }
  })

  test('a province counts its own districts, and no other province’s', async () => {
    const stranger = { ...world.home.actors.province_viewer, areaCode: '64' }
    await asActor(stranger, async (tx) => {
      for (const table of located.filter(({ name }) => name !== 'app_user')) {
        expect((await count(tx, table, 'true')).all, table.name).toBe(0)
      }
    })
  })

  test('an agency reads nothing of a person, a case or what was found there', async () => {
    const shut = ['person', 'consent', 'audit_case', 'case_access', 'worksheet', 'worksheet_answer', 'worksheet_remark']
    shut.push('measurement', 'finding', 'review', 'plan', 'plan_line_finding', 'monitoring_visit', 'outcome_decision')
    await asActor(world.home.actors.agency_planner, async (tx) => {
      for (const name of shut) {
        expect(await tx.$queryRawUnsafe(`SELECT 1 FROM "${name}" LIMIT 1`), name).toEqual([])
      }
    })
  })

  test('a restricted answer is for the health centre, the assigned expert and whoever wrote it', async () => {
    const { home } = world
    const { unassigned, reviewing } = world.own
    const restricted = (caseId: string) => ({ where: { caseId, restricted: true } })
    const seen = (actor: Actor, { caseId } = reviewing) =>
      asActor(actor, (tx) => tx.worksheetAnswer.count(restricted(caseId)))
    const kept = await asSystem((tx) => tx.worksheetAnswer.count(restricted(reviewing.caseId)))
    expect(kept).toBeGreaterThan(0)

    for (const role of ['village_officer', 'health_center', 'expert'] as const)
      expect(await seen(home.actors[role]), role).toBe(kept)
    for (const role of ['technical_team', 'tpps_chair', 'district_admin', 'agency_planner'] as const)
      expect(await seen(home.actors[role]), role).toBe(0)
    expect(await seen(home.others.expert), 'another expert').toBe(0)
    expect(await seen(home.actors.expert, unassigned), 'not assigned').toBe(0)
  })

  test('an expert loses the case that is taken from them', async () => {
    const { home, neighbour } = world
    const { caseId } = neighbour.reviewing
    const seen = (actor: Actor) => asActor(actor, (tx) => tx.auditCase.count({ where: { id: caseId } }))
    expect([await seen(home.actors.expert), await seen(home.others.expert)]).toEqual([1, 0])
    await asActor(home.actors.technical_team, async (tx) => {
      await tx.caseAccess.deleteMany({ where: { caseId } })
      const { areaCode } = neighbour.reviewing
      await tx.caseAccess.create({ data: { caseId, userId: home.others.expert.id, areaCode } })
    })
    expect([await seen(home.actors.expert), await seen(home.others.expert)]).toEqual([0, 1])
  })
})
