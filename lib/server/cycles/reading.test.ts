import { describe, expect, test } from 'vitest'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { boardOf } from './get-board'
import { stageOf } from './get-stage'
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
