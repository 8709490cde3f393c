import 'server-only'
import { districtOf } from '@/lib/domain/access/actor'
import type { PlanningDate } from '@/lib/domain/plans/planning-calendar'
import { isoDate } from '../clock'
import type { Tx } from '../db/client'

/** The days that the district around this area set itself, of every budget year: some rows for each. */
export async function planningDates(tx: Tx, area: string): Promise<PlanningDate[]> {
  const district = districtOf(area)
  if (district === null) return []
  const rows = await tx.planningDate.findMany({
    where: { areaCode: district },
    select: { budgetYear: true, step: true, onDate: true },
  })
  return rows.map(({ onDate, ...rest }) => ({ ...rest, onDate: isoDate(onDate) }))
}
