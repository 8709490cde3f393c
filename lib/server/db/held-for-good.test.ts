import type { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { bare, tried } from './test-catalog'
import { fillEveryTable } from '@/test/fixtures/fill-tables'
import { seedWorld, type World } from '@/test/fixtures/world'

let world: World
beforeAll(async () => {
  world = await seedWorld()
  await fillEveryTable(world)
}, 60_000)

/** The system's own role, which sees every row: what it may not do, nobody may. */
const asMaster = <T>(work: (client: Client) => Promise<T>): Promise<T> => bare('tuntas_system', {}, work)

describe.each(['case_event', 'access_log'])('%s only ever grows', (table) => {
  const APPEND_ONLY = 'TU001'

  test.each([
    `UPDATE ${table} SET at = at`,
    `UPDATE ${table} SET area_code = '63.06.01.2001' WHERE false`,
    `DELETE FROM ${table}`,
  ])('%s', async (statement) => {
    expect(await asMaster((client) => tried(client, statement))).toBe(APPEND_ONLY)
  })

  test('not even the owner of the table empties it', () =>
    bare(null, {}, async (client) => expect(await tried(client, `TRUNCATE ${table} CASCADE`)).toBe(APPEND_ONLY)))
})

describe('what was signed stays as it was signed', () => {
  const FROZEN = 'TU002'
  const change = (table: string, id: string | null, sets: string) =>
    asMaster((client) => tried(client, `UPDATE ${table} SET ${sets} WHERE id = $1`, [id]))

  test.each([
    `activity = 'lain'`,
    'target_volume = target_volume + 1',
    'budget_rp = 0',
    `due_on = due_on + 1, deadline_on = deadline_on + 1`,
    `beneficiary = 'orang lain'`,
    `lead_agency_id = (SELECT id FROM agency WHERE code = 'DINSOS' AND area_code = '63.05')`,
    `cause_codes = '{}'`,
  ])('an approved line: %s', async (sets) => {
    expect(await change('plan_line', world.own.doneLine.lineId, sets)).toBe(FROZEN)
    // The same line while it is a draft is the team's to write.
    expect(await change('plan_line', world.own.draftLine.lineId, sets)).toBe(1)
  })

  test('an approved line goes on in its course', async () => {
    const { lineId } = world.own.doneLine
    expect(await change('plan_line', lineId, `status = 'reopened', status_reason = 'uji', done_on = NULL`)).toBe(1)
    expect(await change('plan_line', lineId, 'deadline_on = deadline_on + 30')).toBe(1)
  })

  test.each([`frozen = '{}'`, 'version = version + 1', 'approved_at = now()', 'approved_by_id = created_by_id'])(
    'an approved plan: %s',
    async (sets) => expect(await change('plan', world.own.following.planId, sets)).toBe(FROZEN),
  )

  test('an approved plan is superseded, a draft is written to', async () => {
    expect(await change('plan', world.own.following.planId, `status = 'superseded'`)).toBe(1)
    expect(await change('plan', world.own.draftLine.planId, `reason = 'uji'`)).toBe(1)
  })

  test('a signed review; a draft of one is the expert’s to write', async () => {
    const write = (caseId: string) =>
      asMaster((client) => tried(client, `UPDATE review SET diagnosis = 'lain' WHERE case_id = $1`, [caseId]))
    expect(await write(world.own.following.caseId)).toBe(FROZEN)
    expect(await write(world.own.reviewing.caseId)).toBe(1)
  })

  test.each([
    `UPDATE worksheet_answer SET source = 'lain' WHERE worksheet_id = $1`,
    'DELETE FROM worksheet_answer WHERE worksheet_id = $1',
    `INSERT INTO worksheet_answer (worksheet_id, field_code, case_id, area_code, status, answered_by_id)
       SELECT id, 'uji', case_id, area_code, 'unknown', author_id FROM worksheet WHERE id = $1`,
  ])('the answers of a worksheet that was handed in: %s', (statement) =>
    asMaster(async (client) => {
      expect(await tried(client, statement, [world.own.unassigned.worksheetId])).toBe(FROZEN)
      expect(await tried(client, statement, [world.own.returned.worksheetId])).toBe(FROZEN)
      expect(await tried(client, statement, [world.own.drafting.worksheetId])).toBeGreaterThan(0)
    }),
  )
})

describe('a catalogue that cases were looked at with', () => {
  const FROZEN = 'TU002'

  test.each([
    `UPDATE catalogue_edition SET changes = '{"causes": {}, "limits": {"farAboveKm": 1}}' WHERE published_at IS NOT NULL`,
    `UPDATE catalogue_edition SET note = 'lain' WHERE published_at IS NOT NULL`,
    'DELETE FROM catalogue_edition WHERE published_at IS NOT NULL',
  ])('a published edition: %s', async (statement) => {
    expect(await asMaster((client) => tried(client, statement))).toBe(FROZEN)
  })

  test('a draft is written to, and once given up is no longer', () =>
    asMaster(async (client) => {
      const write = `UPDATE catalogue_edition SET version = version + 1 WHERE published_at IS NULL`
      expect(await tried(client, write)).toBeGreaterThan(0)
      await client.query('UPDATE catalogue_edition SET dropped_at = now() WHERE published_at IS NULL')
      expect(await tried(client, write)).toBe(FROZEN)
    }))

  test('a case keeps what it was looked at with', () =>
    asMaster(async (client) => {
      const take = `UPDATE audit_case SET catalogue_at = clock_timestamp(), catalogue_edition_id =
        (SELECT e.id FROM catalogue_edition e WHERE e.area_code = district_code AND e.published_at IS NOT NULL) WHERE id = $1`
      expect(await tried(client, take, [world.own.following.caseId])).toBe(FROZEN)
      expect(await tried(client, take, [world.own.drafting.caseId])).toBe(1)
      expect(await tried(client, take, [world.own.drafting.caseId])).toBe(FROZEN)
    }))

  test('nor may a case keep another district’s', () =>
    asMaster(async (client) => {
      const take = `UPDATE audit_case SET catalogue_at = now(), catalogue_edition_id =
        (SELECT e.id FROM catalogue_edition e WHERE e.area_code <> district_code AND e.published_at IS NOT NULL LIMIT 1) WHERE id = $1`
      expect(await tried(client, take, [world.own.drafting.caseId])).toBe('23503')
    }))
})

describe('the chain of a history', () => {
  test('place and hash are the database’s own, whatever a writer says', async () => {
    const { technical_team: team } = world.home.actors
    const { caseId, areaCode } = world.own.following
    const settings = { user: team.id, role: team.role, scope: 'area', area: team.areaCode }
    await bare('tuntas_app', settings, async (client) => {
      const added = await client.query<{ sequence: number; sound: boolean; follows: boolean }>(
        `INSERT INTO case_event (case_id, area_code, actor_id, actor_role, step, sequence, prev_hash, hash)
         VALUES ($1, $2, $3, $4, 'uji', 1, 'forged', 'forged')
         RETURNING sequence, hash = case_event_hash(case_event) AS sound,
           prev_hash = (SELECT hash FROM case_event WHERE case_id = $1 ORDER BY sequence DESC LIMIT 1) AS follows`,
        [caseId, areaCode, team.id, team.role],
      )
      expect(added.rows).toEqual([{ sequence: expect.any(Number), sound: true, follows: true }])
      expect(added.rows[0]?.sequence).toBeGreaterThan(3)
    })
  })

  const forgeries: [string, 'actor_id' | 'actor_role', () => string][] = [
    ['in somebody else’s name', 'actor_id', () => world.home.others.technical_team.id],
    ['under another role', 'actor_role', () => 'tpps_chair'],
  ]
  test.each(forgeries)('nobody writes %s', async (_how, column, forged) => {
    const { technical_team: team } = world.home.actors
    const { caseId, areaCode } = world.own.following
    const row = { actor_id: team.id, actor_role: team.role as string, [column]: forged() }
    const settings = { user: team.id, role: team.role, scope: 'area', area: team.areaCode }
    const insert = `INSERT INTO case_event (case_id, area_code, actor_id, actor_role, step, sequence, prev_hash, hash)
      VALUES ($1, $2, $3, $4, 'uji', 1, '', '')`
    await bare('tuntas_app', settings, async (client) => {
      expect(await tried(client, insert, [caseId, areaCode, row.actor_id, row.actor_role])).toBe('42501')
    })
  })
})
