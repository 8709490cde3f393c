import 'server-only'
import { lookupOf } from '../secrets/seal'

/** No letters or digits that are mistaken for one another when read aloud or copied by hand. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 3
const GROUP_LENGTH = 4

/**
 * The first password of an account, made for one command: about 59 bits, in groups of four. It is derived from the
 * command's id under the server's key, so that the same form sent twice shows the same password and it is kept nowhere.
 */
export function initialPassword(commandId: string): string {
  // 256 is no multiple of 31: bytes that would favour the first letters are passed over.
  const limit = 256 - (256 % LETTERS.length)
  const letters: string[] = []
  for (let round = 0; letters.length < GROUPS * GROUP_LENGTH; round += 1) {
    const fair = [...lookupOf(`initial-password:${commandId}:${round}`)].filter((byte) => byte < limit)
    letters.push(...fair.map((byte) => LETTERS.charAt(byte % LETTERS.length)))
  }
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  ).join('-')
}
