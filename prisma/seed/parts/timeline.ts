import { type CaseStatus, type CaseStep, statusAfter } from '../../../lib/domain/cases/case-lifecycle'
import {
  type AdministrativeOutcome,
  type CaseOutcome,
  HANDED_ON_OUTCOMES,
  type HandedOnOutcome,
} from '../../../lib/domain/cases/outcomes'
import { addDays } from '@/lib/domain/days'
import type { Random } from '../random'

/** The way of a case step by step, with the days each step takes after the one before: fewest and most. */
const WAY: readonly { step: CaseStep; days: readonly [number, number] }[] = [
  { step: 'select', days: [4, 9] },
  { step: 'open_worksheet', days: [1, 4] },
  { step: 'submit', days: [4, 9] },
  { step: 'verify', days: [2, 6] },
  { step: 'begin_review', days: [2, 7] },
  { step: 'sign_review', days: [4, 9] },
  { step: 'propose_plan', days: [3, 7] },
  { step: 'approve_plan', days: [2, 6] },
  // Growth in length is judged after three monthly visits.
  { step: 'evaluate', days: [94, 102] },
  { step: 'close', days: [3, 6] },
]

/** How long ago the last step was, when nobody says: fewest and most days. */
const SINCE: Partial<Record<CaseStatus, readonly [number, number]>> = {
  in_follow_up: [6, 88],
  closed: [2, 9],
}

export type Happening = { step: CaseStep; day: string; from: CaseStatus; to: CaseStatus }

export type CaseWay = {
  /** When it was proposed for audit, and the steps since, oldest first. */
  proposedOn: string
  steps: readonly Happening[]
}

export type WayWish = {
  status: CaseStatus
  today: string
  /** Days since the last step. */
  since?: number
  /** The worksheet came back once and was mended before it went on. */
  returnedOnce?: boolean
  /** A reviewed case whose plan the chair sent back. */
  sentBack?: boolean
  /** A closed case that ended otherwise, and where it stood. */
  ended?: { from: CaseStatus; outcome: AdministrativeOutcome | HandedOnOutcome }
}

/** The days of every step to a status, counted back from today. */
export function wayTo(random: Random, wish: WayWish): CaseWay {
  const steps = stepsTo(wish).map((step) => ({ step, days: daysBefore(random, step) }))
  const [fewest, most] = SINCE[wish.status] ?? [1, 12]
  const total = steps.reduce((sum, { days }) => sum + days, wish.since ?? random.int(fewest, most))

  const proposedOn = addDays(wish.today, -total)
  let day = proposedOn
  let status: CaseStatus = 'candidate'
  const happened = steps.map(({ step, days }) => {
    const from = status
    const to = statusAfter(step, from)
    if (to === null) throw new Error(`A case cannot ${step} from ${from}`)
    day = addDays(day, days)
    status = to
    return { step, day, from, to }
  })
  return { proposedOn, steps: happened }
}

/** The day of the last such step, or undefined where it was not taken. */
export function dayOf(way: CaseWay, step: CaseStep): string | undefined {
  return way.steps.findLast((each) => each.step === step)?.day
}

/** Did the story go on in another case? */
export function isHandedOn(outcome: CaseOutcome): outcome is HandedOnOutcome {
  return (HANDED_ON_OUTCOMES as readonly CaseOutcome[]).includes(outcome)
}

/** The day on which it ended without an evaluation, or undefined. */
export function endOf(way: CaseWay): string | undefined {
  return dayOf(way, 'end') ?? dayOf(way, 'hand_on')
}

/** Where the way has led. */
export function statusOf(way: CaseWay): CaseStatus {
  return way.steps.at(-1)?.to ?? 'candidate'
}

function stepsTo({ status, ended, returnedOnce, sentBack }: WayWish): CaseStep[] {
  if (sentBack) return [...stepsTo({ status: 'planned', today: '' }), 'send_back_plan']
  if (ended) return [...stepsTo({ status: ended.from, today: '' }), isHandedOn(ended.outcome) ? 'hand_on' : 'end']
  if (status === 'returned') return [...stepsTo({ status: 'submitted', today: '' }), 'return']
  const steps: CaseStep[] = []
  let at: CaseStatus = 'candidate'
  for (const { step } of WAY) {
    if (at === status) break
    steps.push(step)
    if (step === 'submit' && returnedOnce && status !== 'submitted') steps.push('return', 'submit')
    at = statusAfter(step, at) ?? at
  }
  return steps
}

function daysBefore(random: Random, step: CaseStep): number {
  const known = WAY.find((each) => each.step === step)?.days ?? [3, 8]
  return random.int(...known)
}
