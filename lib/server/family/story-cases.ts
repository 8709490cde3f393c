import 'server-only'
import type { StoryCase, StoryEvent } from '@/lib/domain/people/family-story'
import { dayOf, isoDate } from '../clock'
import type { Tx } from '../db/client'

/** The cases of these people with confirmed findings and live plan lines, when each began and ended. */
export async function storyCases(tx: Tx, personIds: string[]): Promise<StoryEvent[]> {
  const cases = await tx.auditCase.findMany({
    where: { personId: { in: personIds } },
    select: {
      id: true,
      personId: true,
      number: true,
      group: true,
      status: true,
      outcome: true,
      endedOn: true,
      createdAt: true,
      findings: { where: { status: 'confirmed' }, select: { code: true }, orderBy: { code: 'asc' } },
      lines: {
        where: { status: { notIn: ['draft', 'proposed', 'cancelled'] } },
        select: { number: true, activity: true, status: true },
        orderBy: { number: 'asc' },
      },
    },
  })
  return cases.flatMap(({ personId: who, createdAt, endedOn, findings, ...one }) => {
    const told: StoryCase = { ...one, findings: findings.map(({ code }) => code) }
    return [
      { kind: 'case' as const, who, on: dayOf(createdAt), case: told },
      ...(endedOn ? [{ kind: 'case_closed' as const, who, on: isoDate(endedOn), case: told }] : []),
    ]
  })
}
