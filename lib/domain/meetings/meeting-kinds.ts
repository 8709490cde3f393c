import type { CycleStage } from '../cycles/stages'

/** The meetings of a cycle in the order in which they are held. Codes equal the database's enum. */
export const MEETING_KINDS = ['management', 'review_session', 'dissemination_1', 'dissemination_2'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

/** The stage of the cycle whose work the meeting is. */
export const STAGE_OF_MEETING: Record<MeetingKind, CycleStage> = {
  management: 'S1_MANAGEMENT',
  review_session: 'S4_REVIEW',
  dissemination_1: 'S6_DISSEMINATION_1',
  dissemination_2: 'S9_DISSEMINATION_2',
}

/** Meetings in which the agencies sit and answer for their lines. */
const DISSEMINATIONS: readonly MeetingKind[] = ['dissemination_1', 'dissemination_2']

/** Do the agencies sit in this meeting, so that their answers are written down there? */
export function isDissemination(kind: MeetingKind): boolean {
  return DISSEMINATIONS.includes(kind)
}

/** Are single cases gone through in this meeting? The management meeting speaks of villages and quotas alone. */
export function goesThroughCases(kind: MeetingKind): boolean {
  return kind !== 'management'
}

/** Is this text the code of a kind of meeting? */
export function isMeetingKind(text: string): text is MeetingKind {
  return MEETING_KINDS.some((kind) => kind === text)
}
