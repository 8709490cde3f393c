import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { makeLine } from '@/test/fixtures/case'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { evaluateLine } from './evaluate-line'
import { admin, home, other, pupr, team } from '../meetings/test-district'
import { codeOf, command } from '../meetings/test-meetings'

const lastEvent = (lineId: string) =>
  asSystem((tx) => tx.caseEvent.findFirstOrThrow({ where: { lineId }, orderBy: { sequence: 'desc' } }))

describe('a judgement', () => {
  const judge = (actor: Actor, lineId: string, over: object = {}) =>
    evaluateLine(actor, { ...command(), lineId, verdict: 'effective', obstacle: null, note: null, ...over })

  test('is one in force; older ones are kept', async () => {
    const { lineId, caseId } = await makeLine(home, 'verified')
    expect(codeOf(await judge(team, lineId))).toBe('done')
    expect(codeOf(await judge(team, lineId, { verdict: 'partly', obstacle: 'budget' }))).toBe('done')
    const rows = await asSystem((tx) => tx.lineEvaluation.findMany({ where: { lineId }, orderBy: { at: 'asc' } }))
    expect(rows.map(({ verdict, replacedAt }) => [verdict, replacedAt === null])).toEqual([
      ['effective', false],
      ['partly', true],
    ])
    expect(await lastEvent(lineId)).toMatchObject({ caseId, step: 'line.evaluate', detail: { verdict: 'partly' } })
    await expect(
      asSystem((tx) =>
        tx.$executeRawUnsafe(`UPDATE line_evaluation SET verdict = 'effective' WHERE line_id = '${lineId}'`),
      ),
    ).rejects.toThrow(/stands/)
  })

  test('of two at once leaves one in force', async () => {
    const { lineId } = await makeLine(home, 'done')
    await Promise.all([judge(team, lineId), judge(home.others.technical_team, lineId)])
    const held = await asSystem((tx) => tx.lineEvaluation.count({ where: { lineId, replacedAt: null } }))
    expect(held).toBe(1)
  })

  test('fits how the line stands', async () => {
    const { lineId } = await makeLine(home, 'accepted')
    expect(await judge(team, lineId)).toMatchObject({
      refusal: { code: 'invalid_fields', params: { verdict: 'not_an_option' } },
    })
    expect(codeOf(await judge(team, lineId, { verdict: 'not_done', obstacle: 'staff' }))).toBe('done')
    const { lineId: draft } = await makeLine(home, 'draft')
    expect(codeOf(await judge(team, draft))).toBe('moved_on')
  })

  test('is the team’s; the village and the agency read it', async () => {
    const made = await makeLine(home, 'verified')
    expect(codeOf(await judge(admin, made.lineId))).toBe('forbidden')
    expect(codeOf(await judge(pupr, made.lineId))).toBe('forbidden')
    expect(codeOf(await judge(other.actors.technical_team, made.lineId))).toBe('not_found')
    await judge(team, made.lineId)
    for (const reader of [pupr, home.actors.village_officer]) {
      expect(
        await asActor(reader, (tx) => tx.lineEvaluation.count({ where: { lineId: made.lineId } })),
        reader.role,
      ).toBe(1)
    }
  })
})
