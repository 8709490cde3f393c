import 'server-only'
import { CASE_STEPS, type CaseStatus } from '@/lib/domain/cases/case-lifecycle'
import type { MeetingKind } from '@/lib/domain/meetings/meeting-kinds'
import { linesOfCycle } from '../cycles/lines-of-cycle'
import { Prisma } from '../generated/client'

/** A meeting as far as it decides which cases it goes through. */
export type HeldMeeting = { kind: MeetingKind; cycle: { id: string }; openedAt: Date | null; closedAt: Date | null }

/**
 * The cases that a meeting goes through, numbered from 1 (`place`): those of the cycle by number, then those whose lines were
 * carried into it. A review session waits for findings, reviews and plans: what was before it when it was opened keeps its
 * place, whatever the experts make of it meanwhile, and what comes in while it is held goes to the end. The disseminations go
 * through the cases with lines, the second also through those followed up without one.
 */
export function casesOfMeeting({ kind, cycle, openedAt, closedAt }: HeldMeeting): Prisma.Sql {
  const withLines = Prisma.sql`c.id IN (SELECT l.case_id FROM plan_line l WHERE ${linesOfCycle(cycle.id)})`
  const here = Prisma.sql`c.cycle_id = ${cycle.id}::uuid`
  const waits = Prisma.sql`c.status::text = ANY (${TO_REVIEW}::text[])`
  const waited = openedAt === null ? waits : waitedAt(openedAt)
  const condition = {
    management: Prisma.sql`false`,
    review_session: Prisma.sql`${here} AND (${waited} OR ${closedAt === null ? waits : waitedAt(closedAt)})`,
    dissemination_1: withLines,
    dissemination_2: Prisma.sql`(${withLines}
      OR (${here} AND c.status::text = ANY ('{in_follow_up,evaluated,closed}'::text[]) AND c.outcome IS NULL))`,
  }[kind]
  const cameLate = kind === 'review_session' ? Prisma.sql`NOT (${waited})` : Prisma.sql`false`
  return Prisma.sql`
    SELECT c.id, row_number() OVER (ORDER BY ${cameLate}, c.cycle_id <> ${cycle.id}::uuid, y.year, y.semester, c.number)::int AS place
    FROM audit_case c JOIN cycle y ON y.id = c.cycle_id WHERE ${condition}`
}

const TO_REVIEW: readonly CaseStatus[] = ['verified', 'in_review', 'reviewed']

/** The case stood before the experts at this moment, as its history tells. */
function waitedAt(moment: Date): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT e.to_status FROM case_event e
    WHERE e.case_id = c.id AND e.step = ANY (${[...CASE_STEPS]}::text[]) AND e.at <= ${moment}
    ORDER BY e.sequence DESC LIMIT 1) = ANY (${TO_REVIEW}::text[]), false)`
}
