import { beforeAll, describe, expect, test } from 'vitest'
import { CASE_STATUSES } from '@/lib/domain/cases/case-lifecycle'
import { LINE_STATUSES } from '@/lib/domain/plans/line-lifecycle'
import { asActor } from '@/lib/server/db/as-actor'
import { asSystem } from '@/lib/server/db/as-system'
import { makeCase, makeLine } from './fixtures/case'
import { type District, seedDistricts } from './fixtures/district'
import { makeMeasurement, makePerson } from './fixtures/person'

let home: District
let other: District
beforeAll(async () => {
  ;({ home, other } = await seedDistricts())
})

const statusOf = (caseId: string) =>
  asSystem((tx) =>
    tx.auditCase.findUniqueOrThrow({
      where: { id: caseId },
      include: { worksheets: true, findings: true, plans: true, visits: true },
    }),
  )

describe('makeCase', () => {
  test.each(CASE_STATUSES)('brings a case to %s with what it implies', async (status) => {
    const { caseId } = await makeCase(home, status)
    const found = await statusOf(caseId)
    expect(found.status).toBe(status)
    const at = CASE_STATUSES.indexOf(status)
    expect(found.worksheets.length > 0).toBe(at >= CASE_STATUSES.indexOf('worksheet'))
    expect(found.findings.length > 0).toBe(at >= CASE_STATUSES.indexOf('verified'))
    expect(found.findings.some(({ isPrimary }) => isPrimary)).toBe(at >= CASE_STATUSES.indexOf('reviewed'))
    expect(found.plans.length > 0).toBe(at >= CASE_STATUSES.indexOf('planned'))
    expect(found.visits).toHaveLength(at >= CASE_STATUSES.indexOf('in_follow_up') ? 3 : 0)
    expect(found.outcome !== null).toBe(status === 'closed')
    if (at >= CASE_STATUSES.indexOf('planned')) expect(found.findingsUnanswered).toBe(0)
  })

  test('an administrative end closes a case without growth', async () => {
    const { caseId } = await makeCase(home, 'closed', { ended: { from: 'verified', outcome: 'moved' } })
    expect(await statusOf(caseId)).toMatchObject({ status: 'closed', outcome: 'moved' })
  })

  test('cases of one cycle have numbers of their own', async () => {
    const [one, two] = [await makeCase(other, 'candidate'), await makeCase(other, 'candidate')]
    expect(two.number).toBe(one.number + 1)
  })
})

describe('makeLine', () => {
  test.each(LINE_STATUSES)('brings a line to %s', async (status) => {
    const { lineId } = await makeLine(home, status)
    const line = await asSystem((tx) =>
      tx.planLine.findUniqueOrThrow({
        where: { id: lineId },
        include: { realisations: true, evidence: true, verifications: true },
      }),
    )
    expect(line.status).toBe(status)
    expect(line.leadAgencyId).toBe(home.actors.agency_planner.agencyId)
    const proven = ['done', 'verified', 'reopened'].includes(status)
    expect(line.realisations.length > 0).toBe(proven || status === 'in_progress')
    if (proven) expect(line.evidence.length).toBeGreaterThan(0)
    expect(line.verifications.length).toBe(status === 'verified' || status === 'reopened' ? 1 : 0)
  })
})

test('the people of one district see their own cases and not the other one’s', async () => {
  const { caseId } = await makeCase(other, 'verified')
  const seen = (actor: District['actors']['technical_team']) =>
    asActor(actor, (tx) => tx.auditCase.count({ where: { id: caseId } }))
  expect(await seen(other.actors.technical_team)).toBe(1)
  expect(await seen(home.actors.technical_team)).toBe(0)
})

test('makePerson and makeMeasurement keep what they are told', async () => {
  const child = await makePerson(home, { name: 'Anak Uji', village: home.villages[2], consent: false })
  const { id } = await makeMeasurement(home, child, { weightKg: 9.1, lenheiCm: 76.5, confirmed: true })
  const found = await asSystem((tx) =>
    tx.measurement.findUniqueOrThrow({ where: { id }, include: { person: { include: { consents: true } } } }),
  )
  expect(found).toMatchObject({ status: 'confirmed', statusById: home.others.health_center.id })
  expect(Number(found.weightKg)).toBe(9.1)
  expect(found.person).toMatchObject({ name: 'Anak Uji', areaCode: home.villages[2].code, consents: [] })
})
