import 'server-only'
import type { MeetingKind } from '@/lib/domain/meetings/meeting-kinds'
import { Prisma } from '../generated/client'
import { linesOfCycle } from '../cycles/lines-of-cycle'

/**
 * The cases that a meeting goes through, numbered from 1 (`place`) in an order that does not change while it is held: those of
 * the cycle by number, then those whose lines were carried into it. A review session waits for findings, reviews and plans; the
 * disseminations go through the cases with lines, the second also through those followed up without one.
 */
export function casesOfMeeting(kind: MeetingKind, cycleId: string): Prisma.Sql {
  const withLines = Prisma.sql`c.id IN (SELECT l.case_id FROM plan_line l WHERE ${linesOfCycle(cycleId)})`
  const condition = {
    management: Prisma.sql`false`,
    review_session: Prisma.sql`c.cycle_id = ${cycleId}::uuid AND c.status::text = ANY ('{verified,in_review,reviewed}'::text[])`,
    dissemination_1: withLines,
    dissemination_2: Prisma.sql`(${withLines}
      OR (c.cycle_id = ${cycleId}::uuid AND c.status::text = ANY ('{in_follow_up,evaluated,closed}'::text[]) AND c.outcome IS NULL))`,
  }[kind]
  return Prisma.sql`
    SELECT c.id, row_number() OVER (ORDER BY c.cycle_id <> ${cycleId}::uuid, y.year, y.semester, c.number)::int AS place
    FROM audit_case c JOIN cycle y ON y.id = c.cycle_id WHERE ${condition}`
}
