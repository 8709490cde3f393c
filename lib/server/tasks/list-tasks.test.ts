import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { ROLES, type Role } from '@/lib/domain/access/roles'
import { CASE_STATUSES } from '@/lib/domain/cases/case-lifecycle'
import {
  type District,
  FAR_VILLAGE,
  makeCases,
  type MadeCase,
  makeDistrict,
  NEXT_VILLAGE,
  VILLAGE,
} from '../cases/test-cases'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { type TaskGroup, tasksOf } from './list-tasks'
import { MOST_COUNTED } from './task-limits'

const TODAY = '2026-11-24'
let district: District

const one = (more: Partial<MadeCase> & Pick<MadeCase, 'status'>): MadeCase => ({
  areaCode: VILLAGE,
  group: 'BADUTA',
  subjectName: 'Siti Aisyah',
  statusAt: new Date('2026-11-20T01:00:00Z'),
  ...more,
})

const tasksFor = (role: Role) => asActor(district[role], (tx) => tasksOf(tx, district[role], TODAY))
const keyOf = (group: TaskGroup) => (group.kind === 'cases' ? group.task : group.kind)
const find = async (role: Role, key: string) => (await tasksFor(role)).find((group) => keyOf(group) === key)

beforeAll(async () => {
  district = await makeDistrict()
  // One of every status in the village, in the next one and far away; their children were measured yesterday.
  const everywhere = [VILLAGE, NEXT_VILLAGE, FAR_VILLAGE].flatMap((areaCode) =>
    CASE_STATUSES.map((status) => one({ areaCode, status, personId: randomUUID(), findingsUndecided: 0 })),
  )
  const ids = await makeCases(district, everywhere)
  await asSystem(async (tx) => {
    await tx.measurement.createMany({
      data: everywhere.map(({ personId = '', areaCode }, i) => ({
        personId,
        areaCode,
        caseId: i === 0 ? (ids[0] ?? null) : null,
        measuredOn: new Date('2026-11-23'),
        ageDays: 600,
        weightKg: 8,
        standardVersion: 'test',
        measuredById: district.village_officer.id,
      })),
    })
    const inReview = ids[CASE_STATUSES.indexOf('in_review')] ?? ''
    await tx.caseAccess.create({ data: { caseId: inReview, userId: district.expert.id, areaCode: VILLAGE } })
  })
})

describe('what waits', () => {
  test.each<[Role, string[]]>([
    ['village_officer', ['returned', 'to_fill', 'to_open']],
    ['health_center', ['to_verify', 'to_confirm', 'to_evaluate']],
    ['technical_team', ['to_plan', 'to_begin', 'to_select', 'to_close', 'cycle']],
    ['expert', ['to_review']],
    ['agency_planner', []],
    ['tpps_chair', ['to_approve', 'cycle']],
    ['province_viewer', []],
    ['privacy_officer', []],
  ])('for %s', async (role, expected) => {
    expect((await tasksFor(role)).map(keyOf)).toEqual(expected)
  })

  test('lies in the actor’s own scope', async () => {
    const counts = async (role: Role, key: string) => (await find(role, key))?.count
    expect(await counts('village_officer', 'to_fill')).toBe(1)
    expect(await counts('health_center', 'to_verify')).toBe(1)
    expect(await counts('technical_team', 'to_begin')).toBe(2)
    expect(await counts('expert', 'to_review')).toBe(1)
  })

  test('a commitment that is not signed comes first, and goes with the signature', async () => {
    const { expert, cycleId, district_admin: admin } = district
    const { id } = await asSystem((tx) =>
      tx.teamMember.create({
        data: {
          cycleId,
          areaCode: admin.areaCode,
          userId: expert.id,
          name: 'Pakar',
          position: 'SpA',
          part: 'expert',
          fromOn: new Date('2026-07-01'),
          createdById: admin.id,
        },
        select: { id: true },
      }),
    )
    expect((await tasksFor('expert')).map(keyOf)).toEqual(['commitment', 'to_review'])
    expect(await find('expert', 'commitment')).toMatchObject({ count: 1, first: [{ id: cycleId }] })
    expect(await find('technical_team', 'commitment')).toBeUndefined()
    await asSystem((tx) =>
      tx.teamMember.update({
        where: { id },
        data: { commitmentVersion: 1, commitmentSignedOn: new Date(TODAY), commitmentSignedById: expert.id },
      }),
    )
    expect(await find('expert', 'commitment')).toBeUndefined()
  })

  test('leads straight to the page where it is done', async () => {
    const page = async (role: Role, key: string) => {
      const group = await find(role, key)
      return group?.kind === 'cases' ? group.cases[0]?.page : undefined
    }
    expect(await page('health_center', 'to_verify')).toBe('/verification')
    expect(await page('village_officer', 'returned')).toBe('/worksheet')
    expect(await page('technical_team', 'to_plan')).toBe('/plan')
    expect(await page('expert', 'to_review')).toBe('/review')
    expect(await page('tpps_chair', 'to_approve')).toBe('/plan/approval')
  })

  test('undecided findings, visits and the measurements behind them come and go with the facts', async () => {
    const [reviewed = '', followed = ''] = await makeCases(district, [
      one({ status: 'in_review' }),
      one({ status: 'in_follow_up' }),
    ])
    await asSystem(async (tx) => {
      await tx.finding.create({
        data: { caseId: reviewed, areaCode: VILLAGE, cycleId: district.cycleId, code: 'X1', catalogueVersion: 1 },
      })
      await tx.monitoringVisit.create({
        data: { caseId: followed, areaCode: VILLAGE, month: 1, dueOn: new Date('2026-12-01') },
      })
    })
    expect(await find('technical_team', 'undecided')).toMatchObject({
      count: 1,
      cases: [{ id: reviewed, findingsUndecided: 1 }],
    })
    expect(await find('village_officer', 'visit_due')).toMatchObject({
      count: 1,
      cases: [{ id: followed, dueOn: '2026-12-01', dueIn: 7, page: '/monitoring' }],
    })
    const decide = { status: 'rejected', reason: 'tidak terbukti', decidedById: district.technical_team.id } as const
    await asSystem(async (tx) => {
      await tx.finding.updateMany({ where: { caseId: reviewed }, data: decide })
      await tx.monitoringVisit.updateMany({ where: { caseId: followed }, data: { dueOn: new Date('2026-12-02') } })
    })
    expect(await find('technical_team', 'undecided')).toBeUndefined()
    expect(await find('village_officer', 'visit_due')).toBeUndefined()
  })

  test('a child not measured for over 60 days is asked for, longest first', async () => {
    const child = async (name: string, measuredOn: string | null) => {
      await asSystem(async (tx) => {
        const data = {
          areaCode: VILLAGE,
          name,
          sex: 'female' as const,
          bornOn: new Date('2024-05-01'),
          motherName: 'Ibu',
          address: 'RT 1',
          noNikReason: 'uji',
          registeredById: district.village_officer.id,
        }
        const { id: personId } = await tx.person.create({ data, select: { id: true } })
        if (measuredOn === null) return
        await tx.measurement.create({
          data: {
            personId,
            areaCode: VILLAGE,
            measuredOn: new Date(measuredOn),
            ageDays: 700,
            weightKg: 9,
            standardVersion: 'test',
            measuredById: district.village_officer.id,
          },
        })
      })
    }
    await child('Enam Puluh', '2026-09-25')
    await child('Enam Puluh Satu', '2026-09-24')
    await child('Belum Pernah', null)
    const group = await find('village_officer', 'to_measure')
    const names = group?.kind === 'to_measure' ? group.first.map(({ name, daysSince }) => [name, daysSince]) : []
    // Cases made in this file without a measurement are children too.
    expect(names.filter(([name]) => name !== 'Siti Aisyah')).toEqual([
      ['Belum Pernah', null],
      ['Enam Puluh Satu', 61],
    ])
  })

  test('whoever evaluated a case does not find it to close', async () => {
    const before = (await find('technical_team', 'to_close'))?.count
    const [caseId = ''] = await makeCases(district, [one({ status: 'evaluated' })])
    const decide = (decidedById: string) =>
      asSystem((tx) =>
        tx.outcomeDecision.create({
          data: { caseId, areaCode: VILLAGE, decided: 'improved', happenedOn: new Date(TODAY), decidedById },
        }),
      )
    await decide(district.technical_team.id)
    expect((await find('technical_team', 'to_close'))?.count).toBe(before)
    await decide(district.otherTeam.id)
    expect((await find('technical_team', 'to_close'))?.count).toBe((before ?? 0) + 1)
  })

  test('for the admin: what stood still beyond its limit, longest beyond first', async () => {
    expect((await tasksFor('district_admin')).map(keyOf)).toEqual(['cycle'])
    const [eight = '', old = ''] = await makeCases(district, [
      one({ status: 'planned', statusAt: new Date('2026-11-15T17:00:00Z') }),
      one({ status: 'candidate', statusAt: new Date('2026-10-01T01:00:00Z') }),
      one({ status: 'planned', statusAt: new Date('2026-11-16T16:00:00Z') }),
    ])
    const group = await find('district_admin', 'stuck')
    expect(group).toMatchObject({ count: 2 })
    expect(group?.kind === 'cases' ? group.cases.map(({ id, beyond }) => [id, beyond]) : []).toEqual([
      [old, 33],
      [eight, 1],
    ])
  })

  test('the running cycle, with what keeps it where it stands and whose turn it is', async () => {
    const cycleOf = async (role: Role) => {
      const group = await find(role, 'cycle')
      return group?.kind === 'cycle' ? group.first[0] : undefined
    }
    expect(await cycleOf('district_admin')).toMatchObject({ stage: 'S7_FOLLOW_UP', blocks: [], leads: true })
    expect(await cycleOf('tpps_chair')).toMatchObject({ id: district.cycleId, leads: false, dueOn: null, late: false })
    await asSystem((tx) => tx.cycle.update({ where: { id: district.cycleId }, data: { stage: 'S9_DISSEMINATION_2' } }))
    const blocks = (await cycleOf('tpps_chair'))?.blocks ?? []
    expect(blocks.map(({ code }) => code)).toEqual(['outcomes_missing', 'dissemination_2_not_closed'])
    expect(blocks[0]?.all).toBeGreaterThan(blocks[0]?.undone ?? 0)
  })

  test('counting stops at a hundred, and five are shown', async () => {
    await makeCases(
      district,
      Array.from({ length: MOST_COUNTED + 20 }, () => one({ status: 'submitted', areaCode: NEXT_VILLAGE })),
    )
    await makeCases(
      district,
      Array.from({ length: MOST_COUNTED + 20 }, () => one({ status: 'verified', areaCode: NEXT_VILLAGE })),
    )
    const group = await find('technical_team', 'to_begin')
    expect(group).toMatchObject({ count: MOST_COUNTED })
    expect(group?.kind === 'cases' ? group.cases.length : 0).toBe(5)
    // The other village is not the health centre's.
    expect(await find('health_center', 'to_verify')).toMatchObject({ count: 1 })
  })

  test('no role fails', async () => {
    for (const role of ROLES) expect(Array.isArray(await tasksFor(role)), role).toBe(true)
  })
})
