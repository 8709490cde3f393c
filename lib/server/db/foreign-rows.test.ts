import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import {
  allTables,
  bare,
  CLOSED_TABLES,
  DISTRICT_TABLES,
  OPEN_TABLES,
  type Table,
  tried,
  settingsOf,
} from './test-catalog'
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

const DENIED = '42501'
/** A trigger that holds what is done for good speaks before the policy does. */
const HELD = ['TU001', 'TU002']

/** Whom a row of somebody else’s area is closed to, and one such area. */
const OUTSIDERS: [string, () => { actor: Actor; area: string }][] = [
  [
    'an officer, another village',
    () => ({ actor: world.home.actors.village_officer, area: world.neighbour.closed.areaCode }),
  ],
  [
    'a health centre, another one’s village',
    () => ({ actor: world.home.actors.health_center, area: world.elsewhere.closed.areaCode }),
  ],
  [
    'a team, another district',
    () => ({ actor: world.home.actors.technical_team, area: world.foreign.closed.areaCode }),
  ],
  ['a chair, another district', () => ({ actor: world.home.actors.tpps_chair, area: world.foreign.closed.areaCode })],
  [
    'an admin, another district',
    () => ({ actor: world.home.actors.district_admin, area: world.foreign.closed.areaCode }),
  ],
  [
    'an expert, cases of another district',
    () => ({ actor: world.home.actors.expert, area: world.foreign.closed.areaCode }),
  ],
  [
    'a planner, lines of another district',
    () => ({ actor: world.home.actors.agency_planner, area: world.foreign.closed.areaCode }),
  ],
  ['a province, a village', () => ({ actor: world.home.actors.province_viewer, area: world.own.closed.areaCode })],
  [
    'a privacy officer, a village',
    () => ({ actor: world.home.actors.privacy_officer, area: world.own.closed.areaCode }),
  ],
]

/** The rows that a village itself holds; its offices and counts are nobody’s to write but the system’s. */
const ofVillage = () => {
  const shared = new Set(['agency', 'health_center', 'health_center_village', 'cycle', 'app_user', 'access_log'])
  return located.filter(({ name }) => !shared.has(name) && !name.endsWith('_count') && !DISTRICT_TABLES.includes(name))
}

/** A row of the area in each table, as JSON. */
function rowsIn(area: string): Promise<Map<string, Record<string, unknown>>> {
  return bare('tuntas_system', {}, async (client) => {
    const rows = new Map<string, Record<string, unknown>>()
    for (const { name } of ofVillage()) {
      const found = await client.query<{ row: Record<string, unknown> }>(
        `SELECT to_jsonb(t) AS row FROM "${name}" t WHERE area_code = $1 LIMIT 1`,
        [area],
      )
      if (found.rows[0]) rows.set(name, found.rows[0].row)
    }
    expect([...rows.keys()]).toEqual(ofVillage().map(({ name }) => name))
    return rows
  })
}

const insert = (name: string) => `INSERT INTO "${name}" SELECT * FROM jsonb_populate_record(NULL::"${name}", $1)`

describe.each(OUTSIDERS)('%s', (_who, who) => {
  test('neither reads, changes nor removes a row of it', async () => {
    const { actor, area } = who()
    const rows = await rowsIn(area)
    await bare('tuntas_app', settingsOf(actor), async (client) => {
      for (const name of rows.keys()) {
        const at = `FROM "${name}" WHERE area_code = $1`
        expect(await tried(client, `SELECT 1 ${at}`, [area]), `read ${name}`).toBe(0)
        const changed = await tried(client, `UPDATE "${name}" SET area_code = area_code WHERE area_code = $1`, [area])
        expect([0, DENIED, ...HELD], `change ${name}`).toContain(changed)
        expect([0, DENIED, ...HELD], `remove ${name}`).toContain(await tried(client, `DELETE ${at}`, [area]))
      }
    })
  })

  test('adds none to it', async () => {
    const { actor, area } = who()
    const rows = await rowsIn(area)
    await bare('tuntas_app', settingsOf(actor), async (client) => {
      for (const [name, row] of rows) {
        const own = name === 'case_event' ? { ...row, actor_id: actor.id, actor_role: actor.role } : row
        const added = await tried(client, insert(name), [JSON.stringify(own)])
        expect(name === 'worksheet_answer' ? [DENIED, 'TU002'] : [DENIED], `add to ${name}`).toContain(added)
      }
    })
  })
})

test('a village moves none of its rows into another', async () => {
  const { actor, area } = { actor: world.home.actors.village_officer, area: world.neighbour.closed.areaCode }
  const own = world.own.closed.areaCode
  await bare('tuntas_app', settingsOf(actor), async (client) => {
    for (const { name } of ofVillage()) {
      const moved = await tried(client, `UPDATE "${name}" SET area_code = $1 WHERE area_code = $2`, [area, own])
      expect([DENIED, ...HELD], name).toContain(moved)
    }
  })
})

describe('a row of one’s own village does not hang on what is another’s', () => {
  /** What each reference must carry along, so that the row cannot say another village than the one it hangs on. */
  const ALONG: Record<string, string> = {
    person_id: 'area_code',
    case_id: 'area_code',
    measurement_id: 'area_code',
    worksheet_id: 'case_id',
    plan_id: 'case_id',
    finding_id: 'case_id',
    line_id: 'case_id',
    realisation_id: 'line_id',
  }

  test('every reference carries the village or the case along', async () => {
    const { rows } = await bare(null, {}, (client) =>
      client.query<{ along: string }>(`
        SELECT format('%s.%s+%s', c.conrelid::regclass, f.attname, g.attname) AS along
        FROM pg_constraint c
        JOIN pg_attribute f ON f.attrelid = c.conrelid AND f.attnum = c.conkey[1]
        JOIN pg_attribute g ON g.attrelid = c.conrelid AND g.attnum = c.conkey[2]
        WHERE c.contype = 'f' AND c.convalidated AND cardinality(c.conkey) = 2`),
    )
    const wanted = ofVillage().flatMap(({ name, columns }) =>
      columns.flatMap((column) => (ALONG[column] ? `${name}.${column}+${ALONG[column]}` : [])),
    )
    expect(wanted.length).toBeGreaterThan(25)
    const there = new Set(rows.map(({ along }) => along))
    expect(wanted.filter((along) => !there.has(along))).toEqual([])
  })

  test('an officer who tries is refused', async () => {
    const { village_officer: actor } = world.home.actors
    const area = world.own.closed.areaCode
    const rows = await rowsIn(world.neighbour.closed.areaCode)
    const id = '0198c0de-0000-7000-8000-00000000000a'
    const forged: [string, Record<string, unknown>][] = [
      ['measurement', { id, case_id: null, replaces_id: null }],
      ['consent', { id }],
      ['finding', { id, code: 'X99', is_primary: false }],
      ['worksheet', { id, version: 99 }],
      ['case_event', { id, line_id: null, actor_id: actor.id, actor_role: actor.role }],
      ['verification', { id }],
      ['evidence_file', { id, storage_key: 'uji' }],
    ]
    await bare('tuntas_app', settingsOf(actor), async (client) => {
      for (const [name, changes] of forged) {
        const row = JSON.stringify({ ...rows.get(name), ...changes, area_code: area })
        expect(await tried(client, insert(name), [row]), name).toBe('23503')
      }
    })
  })

  test('a planner’s report does not name another case than the line’s', async () => {
    const { own, neighbour, home } = world
    const line = await bare('tuntas_system', {}, async (client) => {
      const { rows } = await client.query<{ row: Record<string, unknown> }>(
        'SELECT to_jsonb(t) AS row FROM realisation t WHERE line_id = $1',
        [own.doneLine.lineId],
      )
      return rows[0]?.row
    })
    const id = '0198c0de-0000-7000-8000-00000000000a'
    const { caseId: case_id, areaCode: area_code } = neighbour.closed
    await bare('tuntas_app', settingsOf(home.actors.agency_planner), async (client) => {
      expect(await tried(client, insert('realisation'), [JSON.stringify({ ...line, id })])).toBe(1)
      const forged = JSON.stringify({ ...line, id: id.replace(/a$/, 'b'), case_id, area_code })
      expect(await tried(client, insert('realisation'), [forged])).toBe('23503')
    })
  })
})
