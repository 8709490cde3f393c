import 'server-only'
import { createHash } from 'node:crypto'

/**
 * A command id for what a form contains, made from the id of its page. Sending the same again is a repeat and changes
 * nothing; going back in the browser, changing an answer and sending the page anew is not.
 * @returns a UUID (version 8), the same for the same id and content
 */
export function contentId(commandId: string, content: unknown): string {
  const hash = createHash('sha256').update(commandId).update(JSON.stringify(content)).digest('hex')
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}
