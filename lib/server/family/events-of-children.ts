import 'server-only'
import type { StoryEvent } from '@/lib/domain/people/family-story'
import { isoDate } from '../clock'
import type { Tx } from '../db/client'
import { figure } from '../measurements/as-measured'

/** How the children were born, and their measurements that count, in no order. Two queries. */
export async function eventsOfChildren(tx: Tx, childIds: string[]): Promise<StoryEvent[]> {
  const children = await tx.person.findMany({
    where: { id: { in: childIds } },
    select: { id: true, bornOn: true, birthWeightG: true, birthLengthCm: true, gestationWeeks: true },
  })
  const measurements = await tx.measurement.findMany({
    where: { personId: { in: childIds }, status: { not: 'rejected' } },
    select: { personId: true, measuredOn: true, weightKg: true, lenheiCm: true, zlen: true, flagged: true },
  })
  return [
    ...children.map((child) => ({
      kind: 'born' as const,
      who: child.id,
      on: isoDate(child.bornOn),
      weightG: child.birthWeightG,
      lengthCm: figure(child.birthLengthCm),
      weeks: child.gestationWeeks,
    })),
    ...measurements.map((one) => ({
      kind: 'measurement' as const,
      who: one.personId,
      on: isoDate(one.measuredOn),
      weightKg: figure(one.weightKg),
      lenheiCm: figure(one.lenheiCm),
      z: one.flagged.includes('lengthForAge') ? null : figure(one.zlen),
    })),
  ]
}
