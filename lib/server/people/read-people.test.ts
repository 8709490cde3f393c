import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { listMeasurements } from '../measurements/list-measurements'
import { recordMeasurement } from '../measurements/record-measurement'
import { makeChild, measured } from '../measurements/test-child'
import { getMeasuredPerson } from './get-measured-person'
import { getPerson } from './get-person'
import { listPeople } from './list-people'
import { listVillages } from './list-villages'
import { daysAgo, makeVillage, NEXT_VILLAGE, stored, type TestVillage, VILLAGE } from './test-village'

// Who is asking comes from a cookie; here it is said outright.
const session = vi.hoisted(() => ({ actor: undefined as Actor | undefined }))
vi.mock('../auth/session', () => ({
  requireActor: async () => {
    if (!session.actor) throw new Error('nobody is asking')
    return session.actor
  },
}))

const NOT_FOUND = /NEXT_HTTP_ERROR_FALLBACK;404/
const NO_ID = '00000000-0000-0000-0000-000000000000'

let people: TestVillage
let here: string
let there: string
const as = (actor: Actor) => {
  session.actor = actor
}

beforeAll(async () => {
  people = await makeVillage()
  here = await makeChild(people.officer, { name: 'Nor Aisyah Rahmadani', kk: '6305030101200011' })
  there = await makeChild(people.nextOfficer, { areaCode: NEXT_VILLAGE, name: 'Nor Aisyah Maulida' }, 500)
})
beforeEach(() => as(people.officer))

describe('finding people', () => {
  const names = async (query: string) =>
    (await listPeople({ query, after: null })).people.map(({ name }) => name).sort()

  test('by part of a name, in any case, in the own village alone', async () => {
    expect(await names('aisyah')).toEqual(['Nor Aisyah Rahmadani'])
    as(people.nextOfficer)
    expect(await names('AISY')).toEqual(['Nor Aisyah Maulida'])
    as(people.farOfficer)
    expect(await names('aisyah')).toEqual([])
    as(people.team)
    expect(await names('aisyah')).toEqual(['Nor Aisyah Maulida', 'Nor Aisyah Rahmadani'])
  })

  test('what means something to SQL means nothing here', async () => {
    expect(await names('%')).toEqual([])
    expect(await names('_or')).toEqual([])
    expect(await names(`'; DROP TABLE person; --`)).toEqual([])
  })

  test('the last measured first, page by page, nobody twice and nobody left out', async () => {
    for (let i = 0; i < 27; i += 1) await makeChild(people.officer)
    const outcome = await recordMeasurement(people.officer, measured(here))
    expect(outcome.ok).toBe(true)
    const first = await listPeople({ query: '', after: null })
    expect(first.people[0]).toMatchObject({ id: here, last: { measuredOn: daysAgo(0) }, openCase: null })
    expect(first.people).toHaveLength(25)
    const second = await listPeople({ query: '', after: first.nextAfter })
    expect(second.nextAfter).toBeNull()
    const ids = [...first.people, ...second.people].map(({ id }) => id)
    expect(new Set(ids).size).toBe(28)
    expect(ids).toHaveLength(28)
  })

  test('is not for those who read no people', async () => {
    as(people.chair)
    await expect(listPeople({ query: '', after: null })).rejects.toThrow(NOT_FOUND)
  })
})

describe('one person', () => {
  test('comes without numbers, and the reading is logged', async () => {
    const person = await getPerson(here)
    expect(person).toMatchObject({ name: 'Nor Aisyah Rahmadani', hasKk: true, nikLast4: null, villageName: 'Desa A' })
    expect(JSON.stringify(person)).not.toContain('6305030101200011')
    const log = await stored('SELECT user_id, what, area_code FROM access_log WHERE person_id = $1', [here])
    expect(log).toEqual([{ user_id: people.officer.id, what: 'person', area_code: VILLAGE }])
  })

  test('of another village does not exist, by whatever way it is asked for, and nothing is logged', async () => {
    for (const id of [there, NO_ID, 'x']) {
      await expect(getPerson(id)).rejects.toThrow(NOT_FOUND)
      await expect(listMeasurements({ personId: id })).rejects.toThrow(NOT_FOUND)
      await expect(listMeasurements({ caseId: id })).rejects.toThrow(NOT_FOUND)
      await expect(getMeasuredPerson(id, null)).rejects.toThrow(NOT_FOUND)
    }
    expect(await stored('SELECT 1 FROM access_log WHERE person_id = $1', [there])).toEqual([])
  })

  test('is nobody’s to open who reads no people, nor anybody’s to measure who measures nobody', async () => {
    as(people.chair)
    await expect(getPerson(here)).rejects.toThrow(NOT_FOUND)
    as(people.team)
    await expect(getMeasuredPerson(here, null)).rejects.toThrow(NOT_FOUND)
  })

  test('a correction names a measurement of this child, or is not found', async () => {
    const [row] = await stored<{ id: string }>('SELECT id FROM measurement WHERE person_id = $1', [here])
    const { replaces, others } = await getMeasuredPerson(here, row?.id ?? '')
    expect(replaces).toMatchObject({ id: row?.id, weightKg: 8.4, headcCm: null })
    expect(others).toEqual([])
    await expect(getMeasuredPerson(here, there)).rejects.toThrow(NOT_FOUND)
  })
})

test('villages to register in: the officer’s one, the health centre’s own, none for the team', async () => {
  expect(await listVillages()).toEqual([{ code: VILLAGE, name: 'Desa A' }])
  as(people.center)
  expect(await listVillages()).toEqual([{ code: VILLAGE, name: 'Desa A' }])
  as(people.team)
  expect(await listVillages()).toEqual([])
})
