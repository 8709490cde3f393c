import 'server-only'
import { Prisma } from '../generated/client'

/**
 * The plan lines, as `l`, that a cycle is about: those of its own plans that were sent, not cancelled and not carried on into a
 * later cycle, and those carried into it.
 */
export const linesOfCycle = (cycleId: string) => Prisma.sql`
  l.status <> ALL ('{draft,proposed,cancelled}'::"LineStatus"[]) AND (
    (l.cycle_id = ${cycleId}::uuid AND NOT EXISTS (SELECT FROM carried_line k WHERE k.line_id = l.id AND k.from_cycle_id = ${cycleId}::uuid))
    OR l.id IN (SELECT k.line_id FROM carried_line k WHERE k.to_cycle_id = ${cycleId}::uuid))`
