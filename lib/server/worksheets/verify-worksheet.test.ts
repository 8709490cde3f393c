import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { returnWorksheet } from './return-worksheet'
import { submitWorksheet } from './submit-worksheet'
import { codeOf, confirm, statusOf, step, submitted, village, worksheetsOf } from './test-steps'
import { verifyWorksheet } from './verify-worksheet'

describe('verifying', () => {
  test('needs a confirmed measurement, and makes suspicions that say why', async () => {
    const { caseId, measurementId } = await submitted()
    expect(codeOf(await verifyWorksheet(village.verifier, step(caseId)))).toBe('measurement_unconfirmed')
    await confirm(measurementId)
    const input = step(caseId)
    const verified = await verifyWorksheet(village.verifier, input)
    expect(verified).toMatchObject({ ok: true })
    expect(await verifyWorksheet(village.verifier, input)).toEqual(verified)
    expect(codeOf(await verifyWorksheet(village.verifier, step(caseId)))).toBe('moved_on')

    const [worksheet] = await worksheetsOf(caseId)
    expect(worksheet).toMatchObject({ status: 'verified', verifiedById: village.verifier.id })
    const findings = await asSystem((tx) => tx.finding.findMany({ where: { caseId } }))
    expect(findings).toHaveLength(verified.ok ? verified.value.suspected : -1)
    expect(
      findings.every(({ ruleId, ruleVersion, catalogueVersion }) => ruleId && ruleVersion && catalogueVersion),
    ).toBe(true)
    const lowBirthWeight = findings.find(({ code }) => code === 'B01')
    expect(JSON.stringify(lowBirthWeight?.evidence)).toContain('threshold')
  })

  test('is not for those who filled it, measured, or do not verify', async () => {
    const { caseId, measurementId } = await submitted()
    await confirm(measurementId)
    expect(codeOf(await verifyWorksheet(village.officer, step(caseId)))).toBe('same_person')
    expect(codeOf(await verifyWorksheet(village.team, step(caseId)))).toBe('forbidden')
    expect(codeOf(await verifyWorksheet(village.neighbour, step(caseId)))).toBe('not_found')
    await asSystem((tx) =>
      tx.measurement.update({ where: { id: measurementId }, data: { measuredById: village.verifier.id } }),
    )
    expect(codeOf(await verifyWorksheet(village.verifier, step(caseId)))).toBe('same_person')
    expect(await statusOf(caseId)).toBe('submitted')
  })

  test('verifying again refreshes suspicions and leaves decisions alone', async () => {
    const { caseId, measurementId } = await submitted()
    await confirm(measurementId)
    await verifyWorksheet(village.verifier, step(caseId))
    const [first, second] = await asSystem((tx) => tx.finding.findMany({ where: { caseId }, orderBy: { code: 'asc' } }))
    if (!first || !second) throw new Error('the rules should have suspected two findings')
    const decided = {
      status: 'confirmed',
      decidedById: village.team.id,
      decidedAt: new Date(),
      evidence: ['kept'],
    } as const
    await asSystem((tx) => tx.finding.update({ where: { id: first.id }, data: { ...decided, evidence: ['kept'] } }))
    await asSystem((tx) => tx.finding.update({ where: { id: second.id }, data: { evidence: ['old'] } }))

    await returnWorksheet(village.verifier, { ...step(caseId), general: 'Periksa lagi', remarks: [] })
    await submitWorksheet(village.officer, step(caseId))
    expect(codeOf(await verifyWorksheet(village.verifier, step(caseId)))).toBe('done')
    const after = await asSystem((tx) => tx.finding.findMany({ where: { caseId }, orderBy: { code: 'asc' } }))
    expect(after[0]).toMatchObject({ status: 'confirmed', evidence: ['kept'] })
    expect(after[1]?.evidence).toEqual(second.evidence)
  })
})

test('restricted answers do not exist for the technical team', async () => {
  const { caseId } = await submitted()
  const seen = (actor: Actor) =>
    asActor(actor, (tx) => tx.worksheetAnswer.count({ where: { caseId, restricted: true } }))
  expect(await seen(village.verifier)).toBeGreaterThan(0)
  expect(await seen(village.team)).toBe(0)
})
