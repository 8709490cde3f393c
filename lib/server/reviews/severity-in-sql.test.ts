import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { severityPoints, severitySigns, SIGN_POINTS } from '@/lib/domain/reviews/severity'
import { makeCase, type TestCase } from '@/test/fixtures/case'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { asSystem } from '../db/as-system'

let home: District
let made: TestCase
beforeAll(async () => {
  ;({ home } = await seedDistricts())
  made = await makeCase(home, 'in_review')
})

test('the database weighs every sign as the program does', async () => {
  const signs = [...Object.keys(SIGN_POINTS), 'W02']
  const rows = await asSystem(
    (tx) => tx.$queryRaw<{ sign: string; points: number }[]>`
      SELECT sign, severity_points(ARRAY[sign]) AS points FROM unnest(${signs}::text[]) AS sign`,
  )
  expect(rows).toEqual(signs.map((sign) => ({ sign, points: severityPoints([sign]) })))
})

const hundredths = (min: number, max: number) =>
  fc.oneof(
    fc.constantFrom(null, -3, -2, -3.01, -2.01),
    fc.integer({ min: min * 100, max: max * 100 }).map((n) => n / 100),
  )
const facts = fc.record({
  zlen: hundredths(-6, 2),
  last: fc.record({
    zwfl: hundredths(-6, 2),
    oedema: fc.boolean(),
    armcCm: fc.oneof(
      fc.constantFrom(null, 11.4, 11.5),
      fc.integer({ min: 90, max: 180 }).map((n) => n / 10),
    ),
    ageDays: fc.constantFrom(100, 182, 183, 184, 900),
  }),
  findings: fc.subarray([...Object.keys(SIGN_POINTS).filter((sign) => /^[A-Z]\d/.test(sign)), 'W02']),
  rejected: fc.subarray(['B06', 'M10', 'B01']),
})

test('the database and the program agree on a case, whatever is measured and found', async () => {
  const { caseId, areaCode } = made
  const measurementId = made.measurementIds.at(-1) ?? ''
  await fc.assert(
    fc.asyncProperty(facts, async ({ zlen, last, findings, rejected }) => {
      const stored = await asSystem(async (tx) => {
        await tx.finding.deleteMany({ where: { caseId } })
        await tx.measurement.update({ where: { id: measurementId }, data: { ...last, flagged: [] } })
        await tx.finding.createMany({
          data: findings.map((code) => ({
            code,
            caseId,
            areaCode,
            cycleId: home.cycleId,
            catalogueVersion: 1,
            status: rejected.includes(code) ? ('rejected' as const) : ('suspected' as const),
            ...(rejected.includes(code)
              ? { reason: 'Uji', decidedAt: new Date(), decidedById: home.actors.technical_team.id }
              : {}),
          })),
        })
        await tx.auditCase.update({ where: { id: caseId }, data: { lastZlen: zlen } })
        return tx.auditCase.findUniqueOrThrow({
          where: { id: caseId },
          select: { severity: true, severitySigns: true },
        })
      })
      const signs = severitySigns({ zlen, last, findings: findings.filter((code) => !rejected.includes(code)) })
      expect(stored).toEqual({ severity: severityPoints(signs), severitySigns: signs })
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('a finding that is confirmed keeps its weight, one that is rejected loses it', async () => {
  const { caseId } = await makeCase(home, 'in_review')
  const { areaCode } = made
  await asSystem(async (tx) => {
    await tx.finding.deleteMany({ where: { caseId } })
    await tx.$executeRaw`UPDATE audit_case SET last_zlen = last_zlen WHERE id = ${caseId}::uuid`
  })
  const severity = async () =>
    (await asSystem((tx) => tx.auditCase.findUniqueOrThrow({ where: { id: caseId }, select: { severity: true } })))
      .severity
  const before = await severity()
  const { id } = await asSystem((tx) =>
    tx.finding.create({ data: { caseId, areaCode, cycleId: home.cycleId, code: 'M10', catalogueVersion: 1 } }),
  )
  expect(await severity()).toBe(before + 3)
  const decided = { decidedAt: new Date(), decidedById: home.actors.technical_team.id }
  await asSystem((tx) => tx.finding.update({ where: { id }, data: { ...decided, status: 'confirmed' } }))
  expect(await severity()).toBe(before + 3)
  await asSystem((tx) => tx.finding.update({ where: { id }, data: { ...decided, status: 'rejected', reason: 'Uji' } }))
  expect(await severity()).toBe(before)
})
