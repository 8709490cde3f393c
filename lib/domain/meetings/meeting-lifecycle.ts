/** The life of a meeting. `held` is from the moment it is opened: its record is being written. Closed, it stands. */
export const MEETING_STATUSES = ['planned', 'held', 'closed'] as const
export type MeetingStatus = (typeof MEETING_STATUSES)[number]

export const MEETING_STEPS = ['open', 'close'] as const
export type MeetingStep = (typeof MEETING_STEPS)[number]

const MOVES: Record<MeetingStep, { from: MeetingStatus; to: MeetingStatus }> = {
  open: { from: 'planned', to: 'held' },
  close: { from: 'held', to: 'closed' },
}

/** Where a step leads from here, or null where it may not start. */
export function meetingStatusAfter(step: MeetingStep, current: MeetingStatus): MeetingStatus | null {
  return MOVES[step].from === current ? MOVES[step].to : null
}

/** What is written into the record of a meeting, and when. A meeting that was not opened yet decides nothing. */
const WORK: Record<MeetingWork, readonly MeetingStatus[]> = {
  write_record: ['planned', 'held'],
  invite: ['planned', 'held'],
  mark_attendance: ['held'],
  decide: ['held'],
  answer: ['held'],
}
export type MeetingWork = 'write_record' | 'invite' | 'mark_attendance' | 'decide' | 'answer'

/** May this be written into the record of a meeting that stands so? */
export function isMeetingOpenFor(work: MeetingWork, status: MeetingStatus): boolean {
  return WORK[work].includes(status)
}
