import 'server-only'
import { dateColumn, today } from '../clock'
import type { Tx } from '../db/client'

/** The district's cycle that has begun and was not closed, the latest where there are several; null where none runs. */
export async function runningCycleOf(tx: Tx, districtCode: string): Promise<string | null> {
  const cycle = await tx.cycle.findFirst({
    where: { areaCode: districtCode, closedAt: null, startsOn: { lte: dateColumn(today()) } },
    orderBy: [{ year: 'desc' }, { semester: 'desc' }],
    select: { id: true },
  })
  return cycle?.id ?? null
}
