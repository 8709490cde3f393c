import { isId } from '../is-id'
import type { Urgency } from './severity'

/** Where a page of the queue ended: the next one begins behind it. */
export type ReviewCursor = Urgency

/** The cursor as one word of an address. */
export function writeReviewCursor({ severity, since, id }: ReviewCursor): string {
  return `${severity}_${since}_${id}`
}

/** Reads it back; null for anything else, which is the beginning. */
export function readReviewCursor(word: unknown): ReviewCursor | null {
  if (typeof word !== 'string') return null
  const [severity = '', since = '', id = '', ...rest] = word.split('_')
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(since) && !Number.isNaN(Date.parse(since))
  if (rest.length > 0 || !/^\d{1,4}$/.test(severity) || !instant || !isId(id)) return null
  return { severity: Number(severity), since, id }
}
