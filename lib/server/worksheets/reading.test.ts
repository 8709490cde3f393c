import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { makeCase } from '@/test/fixtures/case'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { asSystem } from '../db/as-system'
import { getSection } from './get-section'
import { getVerification } from './get-verification'
import { getWorksheet } from './get-worksheet'
import { returnWorksheet } from './return-worksheet'
import { saveSection } from './save-section'
import { command } from './test-answers'

const asking = vi.hoisted(() => ({ actor: null as unknown }))
vi.mock('../auth/session', () => ({ requireActor: async () => asking.actor }))

const as = (actor: Actor) => {
  asking.actor = actor
}
const NOT_FOUND = /NEXT_HTTP_ERROR_FALLBACK;404/

let home: District
let other: District
let officer: Actor
let center: Actor
let team: Actor
beforeAll(async () => {
  ;({ home, other } = await seedDistricts())
  officer = home.actors.village_officer
  center = home.actors.health_center
  team = home.actors.technical_team
})
beforeEach(() => as(officer))

const read = async (actor: Actor, caseId: string, version?: number) => {
  as(actor)
  const page = await getWorksheet(caseId, 'id', version)
  return page.read?.sections.flatMap(({ rows }) => rows) ?? []
}

describe('who sees a worksheet', () => {
  test('the village, its health centre, the district’s team and the assigned expert; nobody else', async () => {
    const { caseId } = await makeCase(home, 'in_review')
    for (const actor of [officer, center, team, home.actors.expert, home.actors.tpps_chair]) {
      expect((await read(actor, caseId)).length, actor.role).toBeGreaterThan(20)
    }
    const strangers = [
      home.others.village_officer,
      home.others.health_center,
      home.others.expert,
      home.actors.agency_planner,
      home.actors.province_viewer,
      home.actors.privacy_officer,
      other.actors.technical_team,
    ]
    for (const actor of strangers) {
      as(actor)
      await expect(getWorksheet(caseId, 'id'), actor.username).rejects.toThrow(NOT_FOUND)
      await expect(getVerification(caseId, 'id'), actor.username).rejects.toThrow(NOT_FOUND)
    }
  })

  test('restricted answers are for the health centre and the expert', async () => {
    const { caseId } = await makeCase(home, 'in_review')
    const sees = async (actor: Actor) => (await read(actor, caseId)).some(({ restricted }) => restricted)
    expect(await sees(center)).toBe(true)
    expect(await sees(home.actors.expert)).toBe(true)
    expect(await sees(team)).toBe(false)
    expect(await sees(officer)).toBe(false)
    as(team)
    const withheld = (await getWorksheet(caseId, 'id')).read?.sections.map((section) => section.withheld) ?? []
    expect(Math.max(...withheld)).toBeGreaterThan(0)
  })

  test('reading is logged, and an address that is no id names nothing', async () => {
    const { caseId } = await makeCase(home, 'verified')
    await read(team, caseId)
    const entries = await asSystem((tx) =>
      tx.accessLog.count({ where: { caseId, userId: team.id, what: 'worksheet' } }),
    )
    expect(entries).toBe(1)
    await expect(getWorksheet("1' OR true", 'id')).rejects.toThrow(NOT_FOUND)
  })
})

describe('filling in', () => {
  test('shows the officer what is missing and lets nobody else in', async () => {
    const { caseId } = await makeCase(home, 'worksheet')
    const { fill, read: shown } = await getWorksheet(caseId, 'id')
    expect(shown).toBeNull()
    expect(fill?.sections).toHaveLength(11)
    expect(fill?.missing).toHaveLength((fill?.required ?? 0) - (fill?.filled ?? 0))

    const section = await getSection(caseId, 'feeding', 'id')
    expect(section.form.fields.length).toBeGreaterThan(5)
    await expect(getSection(caseId, 'nothing', 'id')).rejects.toThrow(NOT_FOUND)
    as(center)
    await expect(getSection(caseId, 'feeding', 'id')).rejects.toThrow(NOT_FOUND)
    expect((await getWorksheet(caseId, 'id')).fill).toBeNull()
  })

  test('is over once it was handed over', async () => {
    const { caseId } = await makeCase(home, 'submitted')
    await expect(getSection(caseId, 'feeding', 'id')).rejects.toThrow(NOT_FOUND)
    expect((await getWorksheet(caseId, 'id')).fill).toBeNull()
  })
})

test('a corrected worksheet and the one it corrects each read as they were', async () => {
  const { caseId } = await makeCase(home, 'submitted')
  const meals = async (version?: number) =>
    (await read(center, caseId, version)).find(({ code }) => code === 'mealsPerDay')?.shown
  const first = await meals()
  const remarks = [{ field: 'mealsPerDay', reason: 'Tanyakan lagi' }]
  await returnWorksheet(center, { commandId: command(), caseId, general: '', remarks })

  as(officer)
  const returned = await getWorksheet(caseId, 'id')
  expect(returned.fill?.isUntouched).toBe(true)
  expect(returned.fill?.remarks).toMatchObject([{ reason: 'Tanyakan lagi', place: { section: 'feeding' } }])
  expect((await getSection(caseId, 'feeding', 'id')).remarks).toEqual({ mealsPerDay: ['Tanyakan lagi'] })

  const raw = { mealsPerDay: ['9'] }
  await saveSection(officer, { commandId: command(), caseId, section: 'feeding', raw })
  expect(await meals(1)).toBe(first)
  expect(await meals(2)).toBe('9 kali')
  expect(await meals()).toBe('9 kali')
  as(center)
  expect((await getWorksheet(caseId, 'id', 1)).read?.versions).toMatchObject([{ version: 2 }, { version: 1 }])
  expect((await getWorksheet(caseId, 'id', 7)).read).toBeNull()
})

describe('checking', () => {
  test('names what waits: the measurement, then the decision, then nothing', async () => {
    const { caseId, measurementIds } = await makeCase(home, 'submitted')
    await asSystem((tx) =>
      tx.measurement.updateMany({
        where: { id: { in: measurementIds } },
        data: { status: 'recorded', statusById: null, measuredById: officer.id },
      }),
    )
    as(center)
    const open = await getVerification(caseId, 'id')
    expect(open).toMatchObject({ next: 'measure', mayVerify: false, mayReturn: true })
    expect(open.measurements[0]).toMatchObject({ isLatest: true, mayDecide: true })

    await asSystem((tx) =>
      tx.measurement.updateMany({
        where: { id: { in: measurementIds } },
        data: { status: 'confirmed', statusById: center.id },
      }),
    )
    expect(await getVerification(caseId, 'id')).toMatchObject({ next: 'decide', mayVerify: true })
    as(team)
    expect(await getVerification(caseId, 'id')).toMatchObject({ next: 'waiting', mayVerify: false, mayReturn: true })
  })

  test('is for somebody else where the checker measured', async () => {
    const { caseId, measurementIds } = await makeCase(home, 'submitted')
    await asSystem((tx) =>
      tx.measurement.updateMany({ where: { id: { in: measurementIds } }, data: { measuredById: center.id } }),
    )
    as(center)
    expect(await getVerification(caseId, 'id')).toMatchObject({ next: 'otherPerson', mayVerify: false })
  })

  test('a verified worksheet may still come back', async () => {
    const { caseId } = await makeCase(home, 'verified')
    as(team)
    expect(await getVerification(caseId, 'id')).toMatchObject({ next: 'verified', mayVerify: false, mayReturn: true })
    const later = await makeCase(home, 'reviewed')
    expect(await getVerification(later.caseId, 'id')).toMatchObject({ next: 'notNow', mayReturn: false })
  })
})
