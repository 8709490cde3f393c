import { useLocale, useTranslations } from 'next-intl'
import { ageWords } from '@/app/ui/age-words'
import { CASE_TONES } from '@/app/ui/case-status'
import { type Column, Table } from '@/app/ui/table'
import type { Cell } from '@/app/ui/table-view'
import { toRoute } from '@/app/ui/to-route'
import { isClosed } from '@/lib/domain/cases/case-lifecycle'
import { isOfWoman } from '@/lib/domain/cases/groups-of-women'
import { formatDate, formatNumber } from '@/lib/i18n/format'
import type { CaseRow } from '@/lib/server/cases/case-row'

const SEVERE_Z = -3
const STUNTED_Z = -2

/** The cases of a page: a table on a desk, cards on a phone. */
export function CaseTable({ rows }: { rows: CaseRow[] }) {
  const t = useTranslations('case.list')
  return <Table caption={t('caption')} columns={useColumns()} rows={rows} rowKey={({ id }) => id} />
}

function useColumns(): Column<CaseRow>[] {
  const t = useTranslations('case.list')
  const group = useTranslations('case.select.groups')
  const status = useTranslations('case.status')
  const locale = useLocale()

  const share = (part: number, whole: number): Cell => {
    if (whole === 0) return { words: t('noneYet'), look: 'muted' }
    const words = t('share', { part, whole })
    return part < whole ? words : { words, look: 'good' }
  }
  const score = ({ z, group: of }: CaseRow): Cell => {
    // Nobody measures a grown woman's length for her age.
    if (isOfWoman(of)) return { words: '–', look: 'muted' }
    if (z === null) return { words: t('notMeasured'), look: 'muted' }
    const words = formatNumber(z, locale, 2)
    if (z < SEVERE_Z) return { words, tone: 'error' }
    return z < STUNTED_Z ? { words, tone: 'warning' } : words
  }

  return [
    {
      key: 'case',
      header: t('column.case'),
      primary: true,
      cell: ({ id, number, name }) => ({ words: t('numbered', { number, name }), href: toRoute(`/cases/${id}`) }),
    },
    {
      key: 'child',
      header: t('column.child'),
      cell: (row) => ({
        words: group(row.group),
        note: ageWords(t, row),
      }),
    },
    { key: 'village', header: t('column.village'), cell: (row) => ({ words: row.village, note: row.subdistrict }) },
    {
      key: 'status',
      header: t('column.status'),
      cell: (row) => ({
        words: status(row.status),
        tone: CASE_TONES[row.status],
        ...(!isClosed(row.status) && { note: t('days', { days: row.daysInStatus }) }),
      }),
    },
    { key: 'z', header: t('column.z'), end: true, cell: score },
    {
      key: 'findings',
      header: t('column.findings'),
      cell: ({ findingsConfirmed: whole, findingsUnanswered }) => share(whole - findingsUnanswered, whole),
    },
    {
      key: 'lines',
      header: t('column.lines'),
      cell: ({ linesVerified, linesOpen }) => share(linesVerified, linesVerified + linesOpen),
    },
    {
      key: 'due',
      header: t('column.due'),
      cell: ({ nextDueOn, late }) => {
        const date = formatDate(nextDueOn, locale)
        return late ? { words: `${date} (${t('late')})`, look: 'bad' } : date
      },
    },
  ]
}
