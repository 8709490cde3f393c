import 'server-only'
import type { CaseOutcome } from '@/lib/domain/cases/outcomes'
import type { MotherOutcomeEvidence } from '@/lib/domain/monitoring/compute-mother-outcome'
import type { OutcomeEvidence } from '@/lib/domain/monitoring/compute-outcome'
import { isoDate } from '../clock'
import type { Tx } from '../db/client'

/** What was decided about a case, by whom, beside what the figures said then. Days 'YYYY-MM-DD', `at` an ISO instant. */
export type Decision = {
  id: string
  computed: CaseOutcome | null
  /** Empty for an administrative end; without `reason` where it was kept before reasons were. */
  evidence: Partial<OutcomeEvidence> | MotherOutcomeEvidence
  decided: CaseOutcome
  reason: string | null
  happenedOn: string
  decidedById: string
  decidedBy: string | null
  at: string
}

/** Every decision about a case, newest first: reopening keeps the earlier ones. */
export async function listDecisions(tx: Tx, caseId: string): Promise<Decision[]> {
  const rows = await tx.outcomeDecision.findMany({
    where: { caseId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      computed: true,
      evidence: true,
      decided: true,
      reason: true,
      happenedOn: true,
      decidedById: true,
      createdAt: true,
    },
  })
  const ids = [...new Set(rows.map(({ decidedById }) => decidedById))]
  const people = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return rows.map(({ evidence, happenedOn, createdAt, ...rest }) => ({
    ...rest,
    // Written by evaluate-case.ts and end-case.ts alone.
    evidence: evidence as Decision['evidence'],
    happenedOn: isoDate(happenedOn),
    decidedBy: people.find(({ id }) => id === rest.decidedById)?.name ?? null,
    at: createdAt.toISOString(),
  }))
}

/** The decision in force, or null where nothing was decided. */
export async function lastDecision(tx: Tx, caseId: string): Promise<Decision | null> {
  const [last] = await listDecisions(tx, caseId)
  return last ?? null
}
