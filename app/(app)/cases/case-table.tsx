import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { CaseStatus } from '@/app/ui/case-status'
import { Status } from '@/app/ui/status'
import { Table } from '@/app/ui/table'
import { toRoute } from '@/app/ui/to-route'
import { isClosed } from '@/lib/domain/cases/case-lifecycle'
import { formatDate, formatNumber } from '@/lib/i18n/format'
import type { CaseRow } from '@/lib/server/cases/case-row'

const SEVERE_Z = -3
const STUNTED_Z = -2

/** The cases of a page: a table on a desk, cards on a phone. */
export function CaseTable({ rows }: { rows: CaseRow[] }) {
  const t = useTranslations('case.list')
  const columns = CELLS.map((column) => ({ ...column, header: t(`column.${column.key}`) }))
  return <Table caption={t('caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

const CELLS = [
  { key: 'case', primary: true, cell: (row: CaseRow) => <CaseLink row={row} /> },
  { key: 'child', cell: (row: CaseRow) => <Child row={row} /> },
  { key: 'village', cell: (row: CaseRow) => <Place row={row} /> },
  { key: 'status', cell: (row: CaseRow) => <Standing row={row} /> },
  { key: 'z', end: true, cell: (row: CaseRow) => <ZScore z={row.z} /> },
  {
    key: 'findings',
    cell: ({ findingsConfirmed: whole, findingsUnanswered }: CaseRow) => (
      <Share part={whole - findingsUnanswered} whole={whole} />
    ),
  },
  {
    key: 'lines',
    cell: ({ linesVerified, linesOpen }: CaseRow) => <Share part={linesVerified} whole={linesVerified + linesOpen} />,
  },
  { key: 'due', cell: (row: CaseRow) => <Due row={row} /> },
] as const

function CaseLink({ row }: { row: CaseRow }) {
  const t = useTranslations('case.list')
  return (
    <Link
      href={toRoute(`/cases/${row.id}`)}
      className="inline-flex min-h-11 items-center text-primary underline underline-offset-4"
    >
      {t('numbered', { number: row.number, name: row.name })}
    </Link>
  )
}

function Child({ row }: { row: CaseRow }) {
  const t = useTranslations()
  return (
    <>
      <span className="block">{t(`case.select.groups.${row.group}`)}</span>
      <span className="text-muted">{t('case.list.age', { months: row.ageMonths })}</span>
    </>
  )
}

function Place({ row }: { row: CaseRow }) {
  return (
    <>
      <span className="block">{row.village}</span>
      <span className="text-muted">{row.subdistrict}</span>
    </>
  )
}

function Standing({ row }: { row: CaseRow }) {
  const t = useTranslations('case.list')
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <CaseStatus status={row.status} />
      {!isClosed(row.status) && <span className="text-muted">{t('days', { days: row.daysInStatus })}</span>}
    </span>
  )
}

function ZScore({ z }: { z: number | null }) {
  const t = useTranslations('case.list')
  const locale = useLocale()
  if (z === null) return <span className="text-muted">{t('notMeasured')}</span>
  const text = formatNumber(z, locale, 2)
  if (z < SEVERE_Z) return <Status tone="error">{text}</Status>
  return z < STUNTED_Z ? <Status tone="warning">{text}</Status> : text
}

function Share({ part, whole }: { part: number; whole: number }) {
  const t = useTranslations('case.list')
  if (whole === 0) return <span className="text-muted">{t('noneYet')}</span>
  return <span className={part < whole ? undefined : 'font-semibold text-success'}>{t('share', { part, whole })}</span>
}

function Due({ row }: { row: CaseRow }) {
  const t = useTranslations('case.list')
  const date = formatDate(row.nextDueOn, useLocale())
  if (!row.late) return date
  return (
    <span className="font-semibold text-error">
      {date} ({t('late')})
    </span>
  )
}
