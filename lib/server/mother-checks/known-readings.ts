import 'server-only'
import { addDays } from '@/lib/domain/days'
import { type WomanSheet, withChecks } from '@/lib/domain/monitoring/check-answers'
import { filledValue } from '@/lib/domain/worksheets/answer'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'
import { asChecked, checkColumns } from './check-columns'

/** A reading older than a trimester says little of today. */
const COUNT_DAYS = 92

/**
 * What the checks of the months before a worksheet's day read of a woman, by the codes of its questions: it counts where
 * nobody answered. Rejected checks do not count.
 */
export async function knownReadings(
  tx: Tx,
  { personId, sheet, asOf }: { personId: string; sheet: WomanSheet; asOf: string },
): Promise<Record<string, string>> {
  const rows = await tx.motherCheck.findMany({
    where: {
      personId,
      status: { not: 'rejected' },
      checkedOn: { gte: dateColumn(addDays(asOf, -COUNT_DAYS)), lte: dateColumn(asOf) },
    },
    orderBy: [{ checkedOn: 'asc' }, { createdAt: 'asc' }],
    select: checkColumns,
  })
  const { sheet: checked, fields } = withChecks(sheet, rows.map(asChecked))
  const readings = [...fields].flatMap((code) => {
    const value = filledValue(checked.answers[code])
    return typeof value === 'string' ? [[code, value] as const] : []
  })
  return Object.fromEntries(readings)
}
