import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { scoreCandidates } from '../lib/server/selection/score-candidates'
import type { Scoring } from './result'
import { RUNNING_CYCLE } from './scenarios'
import type { Visitor } from './visitor'

/** Scores everybody of the visitor's district at once, however many they are, and then again. */
export async function measureScoring(admin: Client, { actor }: Visitor): Promise<Scoring> {
  const { rows } = await admin.query<{ id: string }>(`${RUNNING_CYCLE} LIMIT 1`, [actor.areaCode])
  const [cycle] = rows
  if (!cycle) throw new Error('No cycle runs.')
  const score = async () => {
    const began = performance.now()
    const outcome = await scoreCandidates(actor, { commandId: randomUUID(), cycleId: cycle.id }, Infinity)
    if (!outcome.ok) throw new Error(`Scoring was refused: ${outcome.refusal.code}.`)
    return (performance.now() - began) / 1000
  }
  const firstSeconds = await score()
  const againSeconds = await score()
  const counted = await admin.query<{ total: number }>(
    'SELECT total FROM scoring_run WHERE cycle_id = $1 ORDER BY started_at DESC LIMIT 1',
    [cycle.id],
  )
  return { children: counted.rows[0]?.total ?? 0, firstSeconds, againSeconds }
}
