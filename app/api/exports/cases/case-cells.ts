import type { getTranslations } from 'next-intl/server'
import type { CsvCell } from '@/lib/domain/csv-line'
import type { CaseRow } from '@/lib/server/cases/case-row'

type Translate = Awaited<ReturnType<typeof getTranslations<never>>>

const COLUMNS = [
  'number',
  'name',
  'group',
  'ageMonths',
  'village',
  'subdistrict',
  'areaCode',
  'status',
  'daysInStatus',
  'z',
  'findingsConfirmed',
  'findingsAnswered',
  'linesOpen',
  'linesVerified',
  'nextDueOn',
  'nextVisitOn',
] as const

/** The names of the columns. */
export function caseHeadings(t: Translate): string[] {
  return COLUMNS.map((column) => t(`case.export.column.${column}`))
}

/** A case under those names; what is not known is blank. */
export function caseCells(t: Translate, row: CaseRow): CsvCell[] {
  return [
    row.number,
    row.name,
    t(`worksheet.group.${row.group}`),
    row.ageMonths,
    row.village,
    row.subdistrict,
    row.areaCode,
    t(`case.status.${row.status}`),
    row.daysInStatus,
    row.z,
    row.findingsConfirmed,
    row.findingsConfirmed - row.findingsUnanswered,
    row.linesOpen,
    row.linesVerified,
    row.nextDueOn,
    row.nextVisitOn,
  ]
}
