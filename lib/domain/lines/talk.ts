import { isSent, type LineStatus } from '../plans/line-lifecycle'

/** What is said about a line, as its case's history names it: nothing of it moves the line. */
export const TALK_STEPS = ['line.comment', 'line.ask', 'line.answer'] as const

/** The longest that anybody says at once. Equals the check in the database. */
export const LONGEST_COMMENT = 1000
/** An agency asks again only when it was answered: so many of a line's questions wait at most. */
export const MOST_OPEN_QUESTIONS = 3

const OVER: readonly LineStatus[] = ['verified', 'cancelled']

/** Whether people may speak of a line: once it was sent to its agency, and for as long as anybody reads it. */
export const mayBeTalkedAbout = (status: LineStatus): boolean => isSent(status)

/** Whether there is still something to ask: not of a line that is over. */
export const mayBeAskedAbout = (status: LineStatus): boolean => isSent(status) && !OVER.includes(status)
