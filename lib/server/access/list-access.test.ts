import { beforeAll, expect, test } from 'vitest'
import { makeCase, type TestCase } from '@/test/fixtures/case'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { asActor } from '../db/as-actor'
import { accessFor } from './list-access'
import { logAccess } from './log-access'

let home: District
let other: District
let mine: TestCase
beforeAll(async () => {
  ;({ home, other } = await seedDistricts())
  mine = await makeCase(home, 'in_follow_up')
  const { village_officer: officer, technical_team: team, agency_planner: agency } = home.actors
  const about = { areaCode: mine.areaCode, caseId: mine.caseId, caseNumber: mine.number }
  const read = (actor: typeof officer, what: string, more: object) =>
    asActor(actor, (tx) => logAccess(tx, actor, { what, areaCode: mine.areaCode, ...more }))
  await read(officer, 'person', { personId: mine.child.id })
  await read(team, 'case', { ...about, personId: mine.child.id })
  await read(officer, 'nik', { personId: mine.child.id, reason: 'Keluarga minta surat' })
  // A plan line names its case, never the child.
  await read(agency, 'line', about)
  await read(officer, 'person', { personId: '0198c0de-0000-7000-8000-000000000001' })
  const { village_officer: stranger } = other.actors
  await asActor(stranger, (tx) => logAccess(tx, stranger, { what: 'person', areaCode: other.villages[0].code }))
})

const dpo = () => home.actors.privacy_officer

test('newest first, with who read what of which village and why; only the district’s own', async () => {
  const { rows, next } = await accessFor(dpo(), {})
  expect(rows.map(({ what }) => what)).toEqual(['person', 'line', 'nik', 'case', 'person'])
  expect(rows[2]).toMatchObject({
    reader: home.actors.village_officer.name,
    role: 'village_officer',
    village: home.villages[0].name,
    personId: mine.child.id,
    reason: 'Keluarga minta surat',
    caseNumber: null,
  })
  expect(next).toBeNull()
})

test('of one family: of the child and of its cases, whoever read them', async () => {
  const { rows } = await accessFor(dpo(), { person: mine.child.id })
  expect(rows.map(({ what }) => what)).toEqual(['line', 'nik', 'case', 'person'])
})

test.each<[Record<string, string>, string[]]>([
  [{ what: 'nik' }, ['nik']],
  [{ reader: 'TEKNIS' }, ['case']],
  [{ reader: 'nobody of this name' }, []],
  [{ from: '2020-01-01', until: '2020-12-31' }, []],
  [{ until: '2020-01-01' }, []],
  [{ from: '2020-01-01', what: 'line' }, ['line']],
])('filter %j finds %j', async (asked, found) => {
  expect((await accessFor(dpo(), asked)).rows.map(({ what }) => what)).toEqual(found)
})

test('by the number of the case', async () => {
  const { rows } = await accessFor(dpo(), { case: String(mine.number) })
  expect(rows.map(({ what }) => what)).toEqual(['line', 'case'])
})

test('page by page nothing is missed or told twice', async () => {
  const all = (await accessFor(dpo(), {})).rows.map(({ id }) => id)
  const paged: string[] = []
  let after: string | null = null
  do {
    const page = await accessFor(dpo(), after ? { after } : {}, 2)
    paged.push(...page.rows.map(({ id }) => id))
    after = page.next
  } while (after)
  expect(paged).toEqual(all)
})

test('nobody else reads it, whatever they ask', async () => {
  for (const actor of [home.actors.district_admin, home.actors.technical_team, home.actors.village_officer])
    expect((await accessFor(actor, {})).rows).toEqual([])
})
