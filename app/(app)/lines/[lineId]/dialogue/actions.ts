'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { AnswerQuestionInput, AskTeamInput, CommentLineInput } from '@/lib/domain/lines/comment-line-input'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, invalidFields, refused } from '@/lib/server/form'
import { answerQuestion } from '@/lib/server/lines/answer-question'
import { askTeam } from '@/lib/server/lines/ask-team'
import { commentLine } from '@/lib/server/lines/comment-line'

/** `about` says what it is: a comment, a question, or the id of the question that it answers. */
export async function saySomething(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const { about, ...typed } = Object.fromEntries(form)
  if (about === 'comment' || about === 'ask') {
    const input = (about === 'ask' ? AskTeamInput : CommentLineInput).safeParse(typed)
    if (!input.success) return invalid(form, input.error)
    const outcome = await (about === 'ask' ? askTeam : commentLine)(actor, input.data)
    return outcome.ok ? back(input.data.lineId) : refused(form, outcome.refusal)
  }
  const input = AnswerQuestionInput.safeParse({ ...typed, questionId: about })
  if (!input.success) {
    const isChosen = !input.error.issues.some(({ path }) => path[0] === 'questionId')
    return isChosen ? invalid(form, input.error) : invalidFields(form, { about: 'not_an_option' })
  }
  const outcome = await answerQuestion(actor, input.data)
  return outcome.ok ? back(input.data.lineId) : refused(form, outcome.refusal)
}

const back = (lineId: string) => redirect(toRoute(`/lines/${lineId}/dialogue?did=said`))
