import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { AskTeamInput } from '@/lib/domain/lines/comment-line-input'
import { MOST_OPEN_QUESTIONS } from '@/lib/domain/lines/talk'
import { type Outcome, refuse } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'
import { addComment } from './add-comment'

/**
 * The agency that leads a line asks the technical team, on whose list of tasks the question stands until it is answered.
 * Refuses: not_found, forbidden, moved_on (the line is over), questions_wait, already_sent.
 */
export function askTeam(actor: Actor, { commandId, lineId, text }: AskTeamInput): Promise<Outcome> {
  const sent = { lineId, text }
  return runOnce(
    actor,
    'askTeam',
    commandId,
    async (tx) => {
      // The history's chain holds the case from here on, so two questions at once are counted one after the other.
      const asked = await addComment(tx, actor, { ...sent, step: 'line.ask' })
      if (!asked.ok) return asked
      const open = await tx.lineComment.count({ where: { lineId, asks: true, answeredAt: null } })
      // A refusal after this point rolls the question back (run-once.ts).
      return open > MOST_OPEN_QUESTIONS ? refuse('questions_wait') : asked
    },
    sent,
  )
}
