import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { CommentLineInput } from '@/lib/domain/lines/comment-line-input'
import type { Outcome } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'
import { addComment } from './add-comment'

/**
 * The agency, the village's officer or the team says something about a line; all who see the line read it.
 * Refuses: not_found, forbidden, already_sent.
 */
export function commentLine(actor: Actor, input: CommentLineInput): Promise<Outcome> {
  const { commandId, lineId, text } = input
  const sent = { lineId, text }
  return runOnce(
    actor,
    'commentLine',
    commandId,
    (tx) => addComment(tx, actor, { ...sent, step: 'line.comment' }),
    sent,
  )
}
