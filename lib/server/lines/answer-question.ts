import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import type { AnswerQuestionInput } from '@/lib/domain/lines/comment-line-input'
import { type Outcome, refuse } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'
import { movedOnBy } from '../history/moved-on'
import { addComment } from './add-comment'

/**
 * The technical team answers an agency's question by a comment; the question waits no more.
 * Refuses: not_found, forbidden, moved_on (somebody answered it already: who and when), already_sent.
 */
export function answerQuestion(actor: Actor, input: AnswerQuestionInput): Promise<Outcome> {
  const { commandId, lineId, questionId, text } = input
  const sent = { lineId, questionId, text }
  return runOnce(
    actor,
    'answerQuestion',
    commandId,
    async (tx) => {
      const question = await tx.lineComment.findFirst({
        where: { id: questionId, lineId, asks: true },
        select: { areaCode: true },
      })
      if (!question) return refuse('not_found')
      if (!can(actor, 'line:answer_question', question)) return refuse('forbidden')
      const { count } = await tx.lineComment.updateMany({
        where: { id: questionId, answeredAt: null },
        data: { answeredAt: new Date() },
      })
      if (count === 0) {
        const first = await tx.lineComment.findUnique({ where: { answersId: questionId } })
        return first ? movedOnBy(tx, first.authorId, first.at) : refuse('moved_on')
      }
      return addComment(tx, actor, { lineId, text, step: 'line.answer', answersId: questionId })
    },
    sent,
  )
}
