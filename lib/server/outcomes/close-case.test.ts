import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeCase } from '@/test/fixtures/case'
import { seedDistricts } from '@/test/fixtures/district'
import { asSystem } from '../db/as-system'
import { rejectMeasurement } from '../measurements/reject-measurement'
import { closeCase } from './close-case'
import { reopenCase } from './reopen-case'

test('a case whose visit lost its measurement after the evaluation is not closed on it', async () => {
  const { home } = await seedDistricts()
  const { health_center: center, technical_team: team } = home.actors
  const { caseId } = await makeCase(home, 'evaluated', { lineStatuses: ['verified', 'verified', 'verified'] })
  const { measurementId } = await asSystem((tx) =>
    tx.monitoringVisit.findFirstOrThrow({ where: { caseId, measurementId: { not: null } } }),
  )
  const reject = { commandId: randomUUID(), measurementId: measurementId ?? '', reason: 'Alat ukur tidak ditera' }
  expect((await rejectMeasurement(center, reject)).ok).toBe(true)

  const close = { commandId: randomUUID(), caseId, reason: null }
  expect(await closeCase(team, close)).toEqual({ ok: false, refusal: { code: 'monitoring_incomplete' } })
  const { status } = await asSystem((tx) => tx.auditCase.findUniqueOrThrow({ where: { id: caseId } }))
  expect(status).toBe('evaluated')
  const reopen = { commandId: randomUUID(), caseId, reason: 'Hasil ukur ditolak' }
  expect((await reopenCase(home.others.technical_team, reopen)).ok).toBe(true)
})
