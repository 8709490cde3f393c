import { MEETING_KINDS, type MeetingKind } from './meeting-kinds'
import type { MeetingStatus } from './meeting-lifecycle'

/** What is known of the meetings of a kind, newest first; `blocks` are those of the one that is open. */
type OfKind = {
  kind: MeetingKind
  meetings: readonly { id: string; status: MeetingStatus }[]
  blocks: readonly unknown[]
}

export type NextMeeting = { kind: MeetingKind; step: 'plan' | 'open' | 'complete' | 'close'; id: string | null }

/**
 * What has to be done next about a cycle's meetings: an open one is finished first, then a planned one opened, then the first
 * kind that never was closed is planned. Null where each was closed and none is open.
 */
export function nextMeeting(kinds: readonly OfKind[]): NextMeeting | null {
  const inOrder = kinds.toSorted((a, b) => MEETING_KINDS.indexOf(a.kind) - MEETING_KINDS.indexOf(b.kind))
  for (const { kind, meetings, blocks } of inOrder) {
    const held = meetings.find(({ status }) => status === 'held')
    if (held) return { kind, step: blocks.length > 0 ? 'complete' : 'close', id: held.id }
  }
  for (const { kind, meetings } of inOrder) {
    const planned = meetings.findLast(({ status }) => status === 'planned')
    if (planned) return { kind, step: 'open', id: planned.id }
  }
  const missing = inOrder.find(({ meetings }) => !meetings.some(({ status }) => status === 'closed'))
  return missing ? { kind: missing.kind, step: 'plan', id: null } : null
}
