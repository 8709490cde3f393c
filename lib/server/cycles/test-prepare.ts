import pg from 'pg'
import { vi } from 'vitest'
import type { CycleStage } from '@/lib/domain/cycles/stages'
import { CASE_GROUPS } from '@/lib/domain/worksheets/case-group'
import type { District } from '@/test/fixtures/district'
import { asSystem } from '../db/as-system'
import type { Tx } from '../db/client'

/** The statements a piece of work sends. */
export async function statements(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  await work()
  const sent = spy.mock.calls.length
  spy.mockRestore()
  return sent
}

/** What a stage asks for, done by other hands: the smallest that opens its gate. */
export async function prepare(home: District, cycleId: string, stage: CycleStage): Promise<void> {
  const { district_admin: admin, technical_team: team } = home.actors
  const of = { cycleId, areaCode: home.areaCode }
  const meeting = (tx: Tx, kind: 'management' | 'dissemination_1' | 'dissemination_2') =>
    tx.meeting.create({
      data: {
        ...of,
        kind,
        heldOn: new Date(),
        place: 'Aula',
        status: 'closed',
        chairedBy: 'Ketua',
        minutes: 'Notulen rapat',
        openedAt: new Date(),
        openedById: team.id,
        closedAt: new Date(),
        closedById: team.id,
        createdById: team.id,
      },
    })
  await asSystem(async (tx) => {
    if (stage === 'S0_TEAM') {
      await tx.auditTeam.create({
        data: {
          ...of,
          decreeNumber: '1/2026',
          decreeOn: new Date(),
          storageKey: `sk-${cycleId}`,
          mediaType: 'application/pdf',
          bytes: 10,
          sha256: 'a'.repeat(64),
          recordedById: admin.id,
        },
      })
      for (const part of ['chair', 'technical', 'expert'] as const)
        await tx.teamMember.create({
          data: {
            ...of,
            name: `Anggota ${part}`,
            position: 'Pejabat',
            part,
            fromOn: new Date('2026-01-01'),
            commitmentVersion: 1,
            commitmentSignedOn: new Date(),
            commitmentSignedById: admin.id,
            createdById: admin.id,
          },
        })
    }
    if (stage === 'S1_MANAGEMENT') {
      await meeting(tx, 'management')
      await tx.lokus.create({
        data: { cycleId, areaCode: home.villages[0].code, reason: 'Prevalensi tertinggi', addedById: team.id },
      })
      await tx.caseQuota.createMany({
        data: CASE_GROUPS.map((group) => ({ ...of, group, n: 9, setById: team.id })),
      })
    }
    if (stage === 'S6_DISSEMINATION_1') await meeting(tx, 'dissemination_1')
    if (stage === 'S9_DISSEMINATION_2') await meeting(tx, 'dissemination_2')
  })
}
