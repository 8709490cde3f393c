import type { Aim } from './aims'
import type { DeskResult } from './result'

const LINES = 50_000
const CROWD = 25
const DESK_MS = 300
const BULK_LINES = 500
const BULK_SECONDS = 2
const ESCALATION_SECONDS = 10

const count = (n: number) => n.toLocaleString('en')

/** What was aimed at for a planner's desk; a smaller district than the aim's shows nothing. */
export function deskAims({ lines, rows, bulk, escalation }: DeskResult): Aim[] {
  const crowded = rows.find(({ connections }) => connections === CROWD)
  const p95 = crowded?.own.p95 ?? Infinity
  const isWhole = lines >= LINES
  return [
    {
      aim: `a planner's desk among ${count(LINES)} open lines: p95 of at most ${DESK_MS} ms at ${CROWD} connections`,
      met: isWhole && p95 <= DESK_MS,
      found: `${p95.toFixed(0)} ms among ${count(lines)}`,
    },
    {
      aim: `${BULK_LINES} lines in one transaction in ${BULK_SECONDS} s`,
      met: bulk.length > 0 && bulk.every((one) => one.seconds * BULK_LINES <= BULK_SECONDS * one.lines),
      found: bulk.map((one) => `${one.what}: ${one.seconds.toFixed(1)} s for ${one.lines}`).join('; '),
    },
    {
      aim: `lateness of ${count(LINES)} lines looked at in ${ESCALATION_SECONDS} s`,
      met: isWhole && escalation.againSeconds <= ESCALATION_SECONDS && escalation.seconds <= ESCALATION_SECONDS,
      found: `${escalation.seconds.toFixed(1)} s with ${count(escalation.raised)} steps taken, ${escalation.againSeconds.toFixed(1)} s again`,
    },
  ]
}
