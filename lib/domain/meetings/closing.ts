import type { MeetingKind } from './meeting-kinds'

/** What a meeting has to show before it is closed. Texts are null where nothing was written. */
export type ClosingFacts = {
  kind: MeetingKind
  /** ISO days. */
  heldOn: string
  today: string
  chairedBy: string | null
  minutes: string | null
  present: number
  /** Lines without their agency's answer, by agency, the most first; asked of the first dissemination. */
  unanswered: readonly { agencyId: string; agency: string; lines: number }[]
  /** Lines that nobody judged yet, of `lines`; asked of the second dissemination. Carried lines are not counted. */
  unevaluated: number
  lines: number
  /** Cases without an outcome, of `cases`; asked of the second dissemination. Cases whose lines go on are not counted. */
  withoutOutcome: number
  cases: number
}

/** Why a meeting cannot be closed yet; a sentence is made of it where it is shown. */
export type ClosingBlock =
  | { code: 'not_held_yet'; heldOn: string }
  | { code: 'chair_missing' }
  | { code: 'nobody_present' }
  | { code: 'minutes_missing' }
  | { code: 'lines_unanswered'; agencyId: string; agency: string; count: number }
  | { code: 'lines_unevaluated'; count: number; of: number }
  | { code: 'cases_without_outcome'; count: number; of: number }

/** What keeps a meeting from being closed, in the order in which it is mended; nothing where it may be. */
export function closingBlocks(facts: ClosingFacts): ClosingBlock[] {
  return [...recordBlocks(facts), ...(WORK_BLOCKS[facts.kind]?.(facts) ?? [])]
}

/** The facts that the official report of any meeting needs. */
function recordBlocks({ heldOn, today, chairedBy, minutes, present }: ClosingFacts): ClosingBlock[] {
  const blocks: ClosingBlock[] = []
  if (heldOn > today) blocks.push({ code: 'not_held_yet', heldOn })
  if (isBlank(chairedBy)) blocks.push({ code: 'chair_missing' })
  if (present === 0) blocks.push({ code: 'nobody_present' })
  if (isBlank(minutes)) blocks.push({ code: 'minutes_missing' })
  return blocks
}

const WORK_BLOCKS: Partial<Record<MeetingKind, (facts: ClosingFacts) => ClosingBlock[]>> = {
  dissemination_1: ({ unanswered }) =>
    unanswered
      .filter(({ lines }) => lines > 0)
      .map(({ agencyId, agency, lines: count }) => ({ code: 'lines_unanswered', agencyId, agency, count })),
  dissemination_2: ({ unevaluated, lines, withoutOutcome, cases }) => [
    ...(unevaluated > 0 ? [{ code: 'lines_unevaluated', count: unevaluated, of: lines } as const] : []),
    ...(withoutOutcome > 0 ? [{ code: 'cases_without_outcome', count: withoutOutcome, of: cases } as const] : []),
  ],
}

const isBlank = (text: string | null) => (text ?? '').trim() === ''
