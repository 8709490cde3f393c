import 'server-only'
import { addDays } from '@/lib/domain/days'
import { type WomanSheet, withChecks } from '@/lib/domain/monitoring/check-answers'
import { filledValue } from '@/lib/domain/worksheets/answer'
import { dateColumn } from '../clock'
import type { Prisma } from '../generated/client'
import { asChecked, type checkColumns } from './check-columns'

/** A reading older than a trimester says little of today. */
const COUNT_DAYS = 92

type CheckRow = Prisma.MotherCheckGetPayload<{ select: typeof checkColumns }>

/**
 * What the checks of the months before a worksheet's day read of a woman, by the codes of its questions: it counts where
 * nobody answered. `rows` are her checks that were not rejected, oldest first.
 */
export function readingsBefore(
  rows: readonly CheckRow[],
  { sheet, asOf }: { sheet: WomanSheet; asOf: string },
): Record<string, string> {
  const [from, until] = [dateColumn(addDays(asOf, -COUNT_DAYS)), dateColumn(asOf)]
  const recent = rows.filter(({ checkedOn }) => checkedOn >= from && checkedOn <= until)
  const { sheet: checked, fields } = withChecks(sheet, recent.map(asChecked))
  const readings = [...fields].flatMap((code) => {
    const value = filledValue(checked.answers[code])
    return typeof value === 'string' ? [[code, value] as const] : []
  })
  return Object.fromEntries(readings)
}
