import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { CaseStatus } from '@/app/ui/case-status'
import { Status } from '@/app/ui/status'
import { type Column, Table } from '@/app/ui/table'
import { toRoute } from '@/app/ui/to-route'
import { formatDate, formatNumber } from '@/lib/i18n/format'
import type { CaseRow } from '@/lib/server/cases/case-row'

const SEVERE_Z = -3
const STUNTED_Z = -2

/** The cases of a page: a table on a desk, cards on a phone. */
export function CaseTable({ rows }: { rows: CaseRow[] }) {
  const t = useTranslations()
  const columns: Column<CaseRow>[] = [
    { key: 'case', primary: true, header: t('case.list.column.case'), cell: (row) => <CaseLink row={row} /> },
    { key: 'child', header: t('case.list.column.child'), cell: (row) => <Child row={row} /> },
    { key: 'village', header: t('case.list.column.village'), cell: (row) => <Place row={row} /> },
    { key: 'status', header: t('case.list.column.status'), cell: (row) => <Standing row={row} /> },
    { key: 'z', header: t('case.list.column.z'), end: true, cell: (row) => <ZScore z={row.z} /> },
    {
      key: 'findings',
      header: t('case.list.column.findings'),
      cell: ({ findingsConfirmed, findingsUnanswered }) => (
        <Share
          part={findingsConfirmed - findingsUnanswered}
          whole={findingsConfirmed}
          none={t('case.list.noFindings')}
        />
      ),
    },
    {
      key: 'lines',
      header: t('case.list.column.lines'),
      cell: ({ linesVerified, linesOpen }) => (
        <Share part={linesVerified} whole={linesVerified + linesOpen} none={t('case.list.noLines')} />
      ),
    },
    { key: 'due', header: t('case.list.column.due'), cell: (row) => <Due row={row} /> },
  ]
  return <Table caption={t('case.list.caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

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
      {row.status !== 'closed' && <span className="text-muted">{t('days', { days: row.daysInStatus })}</span>}
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

function Share({ part, whole, none }: { part: number; whole: number; none: string }) {
  const t = useTranslations('case.list')
  if (whole === 0) return <span className="text-muted">{none}</span>
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
