import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { LineStep } from '@/lib/domain/plans/line-lifecycle'
import type { Tx } from '../db/client'
import { type Move, type MovedLine, moveLines } from './move-lines'

export type { MovedLine }

/**
 * Takes one plan line one step further, as `moveLines` does with several.
 * Refuses: not_found, forbidden, same_person, moved_on (with who and when).
 */
export async function moveLine(
  tx: Tx,
  actor: Actor,
  lineId: string,
  step: LineStep,
  move: Move = {},
): Promise<Outcome<MovedLine>> {
  const moved = await moveLines(tx, actor, [lineId], step, move)
  if (!moved.ok) return { ok: false, refusal: moved.refusal.each?.[0]?.refusal ?? moved.refusal }
  const [line] = moved.value
  return line ? doneWith(line) : refuse('not_found')
}
