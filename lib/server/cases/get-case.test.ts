import { PrismaPg } from '@prisma/adapter-pg'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { env } from '../env'
import { PrismaClient } from '../generated/client'
import { writeEvent } from '../history/write-event'
import { tasksOf } from '../tasks/list-tasks'
import { viewOfCase } from './get-case'
import { pageOfCases } from './list-cases'
import { type District, FAR_VILLAGE, makeCases, makeDistrict, VILLAGE } from './test-cases'

const TODAY = '2026-11-24'
let queries = 0
let district: District

/** Runs with a client that counts what it sends. */
async function counted<T>(work: () => Promise<T>): Promise<number> {
  queries = 0
  await work()
  return queries
}

beforeAll(async () => {
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL }),
    log: [{ emit: 'event', level: 'query' }],
  })
  client.$on('query', () => {
    queries += 1
  })
  globalThis.tuntasDb = client as unknown as PrismaClient
  district = await makeDistrict()
})
afterAll(() => globalThis.tuntasDb?.$disconnect())

const followUp = { group: 'BADUTA', status: 'in_follow_up', areaCode: VILLAGE, subjectName: 'Siti Aisyah' } as const

/** A case with this many findings, each answered by a line with a file of proof, and as many events and measurements. */
async function caseOfSize(size: number): Promise<string> {
  const personId = randomUUID()
  const [caseId = ''] = await makeCases(district, [{ ...followUp, personId }])
  const team = district.technical_team
  const base = { caseId, areaCode: VILLAGE, cycleId: district.cycleId }
  await asSystem(async (tx) => {
    const plan = await tx.plan.create({ data: { caseId, areaCode: VILLAGE, version: 1, createdById: team.id } })
    for (let i = 1; i <= size; i += 1) {
      const finding = await tx.finding.create({
        data: {
          ...base,
          code: `X${i}`,
          catalogueVersion: 1,
          status: 'confirmed',
          decidedById: team.id,
          isPrimary: i === 1,
        },
      })
      if (i === size) continue
      const line = await tx.planLine.create({
        data: {
          ...base,
          planId: plan.id,
          districtCode: VILLAGE.slice(0, 5),
          number: i,
          status: 'in_progress',
          kind: 'specific',
          activity: `Kegiatan ${i}`,
          targetVolume: 1,
          unit: 'anak',
          beneficiary: 'Ibu Uji',
          place: 'RT 1',
          caseNumber: 1,
          leadAgencyId: district.agencyId,
          startsOn: new Date('2026-11-01'),
          dueOn: new Date(i === 1 ? '2026-11-23' : '2026-12-23'),
          deadlineOn: new Date(i === 1 ? '2026-11-23' : '2026-12-23'),
          fundSource: 'APBD_KAB',
          successIndicator: 'ada',
          createdById: team.id,
        },
      })
      await tx.planLineFinding.create({ data: { lineId: line.id, findingId: finding.id, caseId, areaCode: VILLAGE } })
      await tx.evidenceFile.create({
        data: {
          lineId: line.id,
          caseId,
          areaCode: VILLAGE,
          mediaType: 'image/png',
          bytes: 1,
          sha256: 'x',
          storageKey: randomUUID(),
          uploadedById: district.agency_planner.id,
        },
      })
      await tx.measurement.create({
        data: {
          personId,
          caseId,
          areaCode: VILLAGE,
          measuredOn: new Date(Date.UTC(2026, 0, i)),
          ageDays: 300 + i,
          weightKg: 8,
          standardVersion: 'test',
          measuredById: district.village_officer.id,
        },
      })
    }
    await tx.monitoringVisit.createMany({
      data: [1, 2, 3].map((month) => ({ caseId, areaCode: VILLAGE, month, dueOn: new Date(`2026-1${month - 1}-20`) })),
    })
  })
  await asActor(team, async (tx) => {
    for (let i = 0; i < size; i += 1) await writeEvent(tx, team, { caseId, areaCode: VILLAGE, step: 'worksheet.save' })
  })
  return caseId
}

const view = (actor: Actor, caseId: string) => asActor(actor, (tx) => viewOfCase(tx, actor, caseId, TODAY))

describe('the page of a case', () => {
  test('shows the chain with its gap, what is next and the last of everything', async () => {
    const caseId = await caseOfSize(3)
    const seen = await view(district.village_officer, caseId)
    expect(seen?.chain.map(({ code, lines }) => [code, lines.length])).toEqual([
      ['X1', 1],
      ['X2', 1],
      ['X3', 0],
    ])
    expect(seen?.chain[0]?.lines[0]).toMatchObject({
      agency: 'Dinas Kesehatan',
      late: true,
      proofs: 1,
      verifiedOn: null,
    })
    expect(seen).toMatchObject({ findingsConfirmed: 3, findingsUnanswered: 1, linesOpen: 2, nextVisitOn: '2026-10-20' })
    expect(seen?.next.map(({ key, late, mine }) => [key, late, mine])).toEqual([
      ['record_visit', true, true],
      ['act_on_lines', true, false],
    ])
    expect(seen?.measurements).toHaveLength(2)
    expect(seen?.history).toHaveLength(3)
    expect(seen?.visits.map(({ month, dueOn }) => [month, dueOn])).toEqual([
      [1, '2026-10-20'],
      [2, '2026-11-20'],
      [3, '2026-12-20'],
    ])
  })

  test('is logged once, and seen by nobody out of scope', async () => {
    const [caseId = '', farId = ''] = await makeCases(district, [followUp, { ...followUp, areaCode: FAR_VILLAGE }])
    await view(district.health_center, caseId)
    const log = await asSystem((tx) =>
      tx.accessLog.findMany({ where: { caseId }, select: { what: true, userId: true } }),
    )
    expect(log).toEqual([{ what: 'case', userId: district.health_center.id }])
    expect(await view(district.technical_team, farId)).toBeNull()
    expect(await view(district.far, caseId)).toBeNull()
    expect(await view(district.expert, caseId)).toBeNull()
    for (const role of ['agency_planner', 'province_viewer', 'privacy_officer'] as const)
      expect(await view(district[role], caseId), role).toBeNull()
  })

  test('a visit that is measured or explained is no longer next', async () => {
    const caseId = await caseOfSize(1)
    const explain = (month: number) =>
      asSystem((tx) =>
        tx.monitoringVisit.update({
          where: { caseId_month: { caseId, month } },
          data: { missingReason: 'pergi', recordedById: district.village_officer.id, recordedAt: new Date() },
        }),
      )
    await explain(1)
    expect((await view(district.technical_team, caseId))?.nextVisitOn).toBe('2026-11-20')
    await explain(2)
    await explain(3)
    const seen = await view(district.technical_team, caseId)
    expect(seen?.nextVisitOn).toBeNull()
    expect(seen?.next[0]).toMatchObject({ key: 'evaluate', mine: true })
  })
})

describe('the number of queries', () => {
  test('of a case page is the same for a small and a large case', async () => {
    const [small, large] = [await caseOfSize(2), await caseOfSize(12)]
    const few = await counted(() => view(district.technical_team, small))
    const many = await counted(() => view(district.technical_team, large))
    expect(many).toBe(few)
    // BEGIN, the scope, COMMIT, and eight of its own at most.
    expect(few).toBeLessThanOrEqual(11)
  })

  test('of the list and of the tasks does not grow with the cases', async () => {
    const query = { q: '', status: null, group: null, area: null, severe: false, late: false, sort: 'newest' } as const
    const team = district.technical_team
    const list = () =>
      counted(() => asActor(team, (tx) => pageOfCases(tx, team, query, null, { day: TODAY, most: 100 })))
    const tasks = () => counted(() => asActor(team, (tx) => tasksOf(tx, team, TODAY)))
    const ten = Array.from({ length: 10 }, () => ({ ...followUp, status: 'candidate' as const }))
    await makeCases(district, ten)
    const before = [await list(), await tasks()]
    await makeCases(district, Array.from({ length: 9 }, () => ten).flat())
    expect([await list(), await tasks()]).toEqual(before)
  })
})
