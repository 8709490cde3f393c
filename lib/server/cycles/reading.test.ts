import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { CYCLE_STAGES, type CycleStage, STAGES } from '@/lib/domain/cycles/stages'
import { stageOfCase, stageOfLine } from '@/lib/domain/cycles/waiting'
import type { LineStatus } from '@/lib/domain/plans/line-lifecycle'
import { makeCase, makeLine } from '@/test/fixtures/case'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { countWaiting } from './count-waiting'
import { boardOf } from './get-board'
import { stageOf, type StagePage, type StuckRow } from './get-stage'
import { linesOfCycle } from './lines-of-cycle'
import { cyclesFor } from './list-cycles'
import { home, oldCycle, other } from './test-cycle'

describe('who sees what', () => {
  test('the province sees stages and counts, and no case', async () => {
    const province = home.actors.province_viewer
    const board = await asActor(province, (tx) => boardOf(tx, province, oldCycle, today()))
    expect(board).toMatchObject({ aggregates: true, blocks: null, mayAdvance: false })
    for (const { waiting, next, enteredBy } of board?.stages ?? [])
      expect([waiting, next, enteredBy]).toEqual([null, null, null])
    const page = await asActor(province, (tx) =>
      stageOf(tx, province, { cycleId: oldCycle, stage: 'S6_DISSEMINATION_1', after: null }, today()),
    )
    expect(page?.rows).toEqual([])
    const { rows } = await asActor(province, (tx) => cyclesFor(tx, province, today()))
    expect(rows.length).toBeGreaterThan(1)
  })

  test('neither a village nor another district reads a cycle', async () => {
    for (const reader of [home.actors.village_officer, other.actors.technical_team, other.actors.district_admin])
      expect(await asActor(reader, (tx) => boardOf(tx, reader, oldCycle, today())), reader.username).toBeNull()
  })
})

test('what waits is what the cycle is about, counted one by one', async () => {
  const team = home.actors.technical_team
  for (const status of ['approved', 'done', 'accepted', 'verified', 'cancelled'] as const) await makeLine(home, status)
  for (const status of ['candidate', 'submitted', 'reviewed', 'evaluated'] as const) await makeCase(home, status)
  const counted = await asActor(team, (tx) => countWaiting(tx, home.cycleId, today()))
  const [cases, lines] = await asSystem(async (tx) => [
    await tx.auditCase.findMany({ where: { cycleId: home.cycleId } }),
    await tx.$queryRaw<{ id: string; status: LineStatus }[]>`
      SELECT l.id::text, l.status::text FROM plan_line l WHERE ${linesOfCycle(home.cycleId)}`,
  ])
  for (const stage of CYCLE_STAGES) {
    const waiting = [
      ...cases.filter(({ status, nextVisitOn }) => stageOfCase(status, nextVisitOn === null) === stage),
      ...lines.filter(({ status }) => stageOfLine(status) === stage),
    ]
    expect(counted.get(stage)?.n ?? 0, stage).toBe(waiting.length)
    const rows = await shownIn(team, stage)
    const isOne = ({ kind }: { kind: string }) => (kind === 'case') === (STAGES[stage].unit === 'cases')
    expect(rows.every(isOne), stage).toBe(true)
    if (STAGES[stage].unit !== 'none')
      expect(rows.map(({ id }) => id).toSorted()).toEqual(waiting.map(({ id }) => id).toSorted())
  }
  expect(lines.length).toBeGreaterThan(0)
})

/** Every row of a stage's page, all its pages. */
async function shownIn(actor: Actor, stage: CycleStage) {
  const rows: StuckRow[] = []
  let after: string | null = null
  do {
    const asked: { cycleId: string; stage: CycleStage; after: string | null } = { cycleId: home.cycleId, stage, after }
    const page: StagePage | null = await asActor(actor, (tx) => stageOf(tx, actor, asked, today()))
    rows.push(...(page?.rows ?? []))
    after = page?.next ?? null
  } while (after !== null)
  return rows
}
