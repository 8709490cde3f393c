import 'server-only'
import type { Tx } from '../db/client'

/** The cycle a line was first taken up in, where it was carried on from there. */
export type CarriedFrom = { year: number; semester: number }

/** Which of these lines were carried into a later cycle, and from which: one query. */
export async function carriedFrom(tx: Tx, lineIds: string[]): Promise<Map<string, CarriedFrom>> {
  const carried = await tx.carriedLine.findMany({
    where: { lineId: { in: lineIds } },
    orderBy: { carriedAt: 'desc' },
    select: { lineId: true, fromCycle: { select: { year: true, semester: true } } },
  })
  // Of a line carried twice the first time stays.
  return new Map(carried.map(({ lineId, fromCycle }) => [lineId, fromCycle]))
}
