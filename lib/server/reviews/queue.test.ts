import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { readReviewCursor } from '@/lib/domain/reviews/review-cursor'
import { byUrgency } from '@/lib/domain/reviews/severity'
import { makeCase } from '@/test/fixtures/case'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { declareConflict } from './declare-conflict'
import { readQueue } from './list-queue'
import { readUnassigned } from './list-unassigned'
import { queuePage } from './queue-page'

let home: District
let other: District
let provinces = 63
// A district of its own for each test: what waits in one is in no other's list.
beforeEach(async () => {
  ;({ home, other } = await seedDistricts(String(provinces++)))
})

const team = () => home.actors.technical_team
const bond = { kind: 'own_patient' as const, reason: 'Pasien di praktik saya' }
const declare = (actor: Actor, caseId: string, expertId: string) =>
  declareConflict(actor, { commandId: randomUUID(), caseId, expertId, ...bond })
const verified = async () => (await makeCase(home, 'verified')).caseId

describe('the queue', () => {
  test('the gravest first, page by page, each once, and of nobody else’s cases', async () => {
    const { expert } = home.actors
    const ids: string[] = []
    for (let made = 0; made < 5; made += 1) ids.push((await makeCase(home, 'in_review')).caseId)
    const foreign = await makeCase(other, 'in_review')
    const weights: [string, string][] = [
      ['M10', ids[2] ?? ''],
      ['P04', ids[2] ?? ''],
      ['B09', ids[4] ?? ''],
    ]
    await asSystem(async (tx) => {
      await tx.finding.deleteMany({ where: { caseId: { in: ids } } })
      await tx.auditCase.updateMany({ where: { id: { in: ids } }, data: { lastZlen: -2.5 } })
    })
    await asSystem((tx) =>
      tx.finding.createMany({
        data: weights.map(([code, caseId]) => ({
          caseId,
          code,
          areaCode: home.villages[0].code,
          cycleId: home.cycleId,
          catalogueVersion: 1,
          evidence: [],
        })),
      }),
    )
    const stored = await asSystem((tx) =>
      tx.auditCase.findMany({ where: { id: { in: ids } }, select: { id: true, severity: true, statusAt: true } }),
    )
    const wanted = stored
      .map(({ statusAt, ...rest }) => ({ ...rest, since: statusAt.toISOString() }))
      .toSorted(byUrgency)
    const read: string[] = []
    let after = null
    do {
      const cursor = readReviewCursor(after)
      const page = await asActor(expert, (tx) => queuePage(tx, expert, 'in_review', cursor, { day: today(), most: 2 }))
      read.push(...page.rows.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(read).toEqual(wanted.map(({ id }) => id))
    expect(read[0]).toBe(ids[2])
    expect(read).not.toContain(foreign.caseId)
    const idle = await asActor(home.others.expert, (tx) => readQueue(tx, home.others.expert, null, today()))
    expect(idle.rows).toEqual([])
  })

  test('what waits for an expert comes with a proposal, and with why others are not fit', async () => {
    const caseId = await verified()
    await declare(team(), caseId, home.actors.expert.id)
    const page = await asActor(team(), (tx) => readUnassigned(tx, team(), null, today()))
    expect(page.rows).toMatchObject([
      {
        id: caseId,
        proposal: { expertId: home.others.expert.id, rank: 2 },
        unfit: [{ name: home.actors.expert.name, why: 'conflicted' }],
      },
    ])
  })
})
