import { beforeAll, describe, expect, test } from 'vitest'
import { withConnection } from '@/bin/lib/sql.mjs'
import type { Actor } from '@/lib/domain/access/actor'
import { type District, FAR_VILLAGE, makeCases, makeDistrict, VILLAGE } from '../cases/test-cases'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { env } from '../env'
import { historyOf, PAGE_EVENTS } from './list-history'
import { writeEvent } from './write-event'

let district: District
beforeAll(async () => {
  district = await makeDistrict()
})

/** A case with this many events, written as the commands write them. */
async function caseWithEvents(count: number, areaCode = VILLAGE): Promise<string> {
  const [caseId = ''] = await makeCases(district, [
    { group: 'BADUTA', status: 'worksheet', areaCode, subjectName: 'Siti' },
  ])
  const actor = areaCode === VILLAGE ? district.technical_team : district.far
  for (let i = 1; i <= count; i += 1)
    await asActor(actor, (tx) =>
      writeEvent(tx, actor, { caseId, areaCode, step: 'worksheet.save', detail: { section: `s${i}` } }),
    )
  return caseId
}

const read = (actor: Actor, caseId: string, before: number | null = null) =>
  asActor(actor, (tx) => historyOf(tx, actor, caseId, before))

/** What an intruder with the owner's password could do: take the lock off, change a row, put the lock back. */
const tamper = (sql: string) =>
  withConnection(env().DATABASE_URL, async (client) => {
    await client.query('ALTER TABLE case_event DISABLE TRIGGER USER')
    await client.query(`SET ROLE tuntas_system`)
    await client.query(sql)
    await client.query('RESET ROLE')
    await client.query('ALTER TABLE case_event ENABLE TRIGGER USER')
  })

describe('the history of a case', () => {
  test('is whole as it was written, newest first and in pages', async () => {
    const caseId = await caseWithEvents(PAGE_EVENTS + 3)
    const first = await read(district.village_officer, caseId)
    expect(first?.check).toEqual({ checked: PAGE_EVENTS + 3, broken: [] })
    expect(first?.entries.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: PAGE_EVENTS }, (_, i) => PAGE_EVENTS + 3 - i),
    )
    expect(first?.entries[0]).toMatchObject({
      by: 'Uji technical_team',
      role: 'technical_team',
      step: 'worksheet.save',
    })
    const rest = await read(district.village_officer, caseId, first?.next ?? null)
    expect(rest?.entries.map(({ sequence }) => sequence)).toEqual([3, 2, 1])
    expect(rest?.next).toBeNull()
  })

  test.each([
    [
      'changed',
      (id: string) => `UPDATE case_event SET detail = '{"section":"x"}' WHERE case_id = '${id}' AND sequence = 2`,
      [2],
    ],
    [
      'given to another person',
      (id: string) =>
        `UPDATE case_event SET actor_id = '${district.expert.id}' WHERE case_id = '${id}' AND sequence = 3`,
      [3],
    ],
    // Its successor names a hash that is gone, and stands one place too far; so does everything after it.
    [
      'removed from the middle',
      (id: string) => `DELETE FROM case_event WHERE case_id = '${id}' AND sequence = 2`,
      [3, 4],
    ],
    [
      'rewritten with a fitting hash',
      (id: string) =>
        `UPDATE case_event e SET step = 'close', hash = case_event_hash(ROW(e.id, e.case_id, e.area_code, e.line_id, e.sequence, e.actor_id, e.actor_role, 'close', e.from_status, e.to_status, e.detail, e.at, e.prev_hash, e.hash)::case_event) WHERE case_id = '${id}' AND sequence = 2`,
      [3],
    ],
  ])('an event %s is found', async (_what, sql, broken) => {
    const caseId = await caseWithEvents(4)
    await tamper(sql(caseId))
    expect((await read(district.technical_team, caseId))?.check.broken).toEqual(broken)
  })

  test('cannot be changed while its lock is on', async () => {
    const caseId = await caseWithEvents(1)
    await expect(
      asSystem((tx) => tx.$executeRaw`UPDATE case_event SET step = 'close' WHERE case_id = ${caseId}::uuid`),
    ).rejects.toThrow(/append-only/)
  })

  test('is not there for whoever may not see the case, and its reading is logged', async () => {
    const farId = await caseWithEvents(1, FAR_VILLAGE)
    expect(await read(district.technical_team, farId)).toBeNull()
    expect(await read(district.agency_planner, farId)).toBeNull()
    expect(await read(district.far, farId)).not.toBeNull()
    const log = await asSystem((tx) =>
      tx.accessLog.findMany({ where: { caseId: farId }, select: { what: true, userId: true } }),
    )
    expect(log).toEqual([{ what: 'history', userId: district.far.id }])
  })
})
