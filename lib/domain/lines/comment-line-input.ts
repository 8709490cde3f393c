import { z } from 'zod'
import { id, speech } from '../typed/text-fields'

/** Something said about a line to whoever reads it. */
export const CommentLineInput = z.object({ commandId: id, lineId: id, text: speech })
export type CommentLineInput = z.infer<typeof CommentLineInput>

/** A question of the agency, which waits for the team. */
export const AskTeamInput = CommentLineInput
export type AskTeamInput = CommentLineInput

/** The team's answer to one of them. */
export const AnswerQuestionInput = CommentLineInput.extend({ questionId: id })
export type AnswerQuestionInput = z.infer<typeof AnswerQuestionInput>
