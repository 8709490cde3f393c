import type { ProgressFigures, Share } from '../indicators/progress'

/** One step of a way on which some get lost: how many came so far, of all who set out. */
export type AttritionStep = { key: string; reached: Share }
export type Attrition = { cases: AttritionStep[]; findings: AttritionStep[]; lines: AttritionStep[] }

/**
 * Where cases, findings and plan lines get lost between one stage and the next, each of all that began; ended
 * administratively is not lost and is left out.
 */
export function attritionOf(figures: ProgressFigures, lines: { approved: number; accepted: number }): Attrition {
  const { numerator: answered, denominator: confirmed } = figures.findingsAnswered
  const { done, verified } = figures.lines
  const ofLines = (numerator: number): Share => ({ numerator, denominator: lines.approved })
  return {
    cases: figures.funnel.map(({ stage, reached }) => ({ key: stage, reached })),
    findings: [
      { key: 'confirmed', reached: { numerator: confirmed, denominator: confirmed } },
      { key: 'answered', reached: { numerator: answered, denominator: confirmed } },
    ],
    lines: [
      { key: 'approved', reached: ofLines(lines.approved) },
      { key: 'accepted', reached: ofLines(lines.accepted) },
      { key: 'done', reached: ofLines(done + verified) },
      { key: 'verified', reached: ofLines(verified) },
    ],
  }
}

/**
 * How many of the country's 508 districts had reported each of the four national steps on 10 June 2024, in percent: the
 * figures of the BKKBN webinar of that day. They count districts in the middle of a cycle, not cases.
 */
export const NATIONAL_JUNE_2024 = {
  districts: 508,
  asOf: '2024-06-10',
  steps: [
    { step: 1, percent: 98.8 },
    { step: 2, percent: 66.1 },
    { step: 3, percent: 6.4 },
    { step: 4, percent: 0.6 },
  ],
} as const
