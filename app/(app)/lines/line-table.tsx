import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { LineStatus } from '@/app/ui/line-status'
import { toRoute } from '@/app/ui/to-route'
import { Table } from '@/app/ui/table'
import { formatNumber } from '@/lib/i18n/format'
import type { LineRow } from '@/lib/server/lines/line-rows'
import { causeTitles } from './cause-titles'
import { Deadline } from './deadline'
import { Rupiah } from './rupiah'

/** Plan lines as a table on a desk and as cards on a phone. */
export function LineTable({ caption, rows, showAgency }: { caption: string; rows: LineRow[]; showAgency: boolean }) {
  const t = useTranslations('line.column')
  const columns = CELLS.filter(({ key }) => showAgency || key !== 'agency').map((column) => ({
    ...column,
    header: t(column.key),
  }))
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

const CELLS = [
  { key: 'activity', primary: true, cell: (row: LineRow) => <Activity row={row} /> },
  { key: 'for', cell: (row: LineRow) => <Family row={row} /> },
  { key: 'cause', cell: (row: LineRow) => <Causes codes={row.causeCodes} /> },
  { key: 'agency', cell: (row: LineRow) => row.leadAgency },
  { key: 'deadline', cell: (row: LineRow) => <Deadline {...row} /> },
  { key: 'money', end: true, cell: (row: LineRow) => <Money row={row} /> },
  { key: 'status', cell: (row: LineRow) => <LineStatus status={row.status} /> },
] as const

function Activity({ row }: { row: LineRow }) {
  const t = useTranslations('line')
  const tCycle = useTranslations('cycle')
  const from = row.carriedFrom
  const volume = formatNumber(row.targetVolume, useLocale())
  return (
    <>
      <Link href={toRoute(`/lines/${row.id}`)} className="text-primary underline underline-offset-4">
        {row.activity}
      </Link>
      <span className="mt-2.5 block font-normal text-muted">
        {t('target', { volume, unit: row.unit })} · {t('caseNumber', { number: row.caseNumber })}
        {from && (
          <>
            {' '}
            ·{' '}
            {tCycle('carriedFrom', {
              cycle: tCycle('name', { semester: String(from.semester), year: String(from.year) }),
            })}
          </>
        )}
      </span>
    </>
  )
}

function Family({ row }: { row: LineRow }) {
  return (
    <>
      {row.beneficiary}
      <span className="block text-muted">
        {row.village}, {row.subdistrict}
      </span>
    </>
  )
}

function Causes({ codes }: { codes: string[] }) {
  return causeTitles(codes, useLocale()).join('; ')
}

function Money({ row }: { row: LineRow }) {
  return (
    <>
      <Rupiah amount={row.budgetRp} /> / <Rupiah amount={row.allocatedRp} />
    </>
  )
}
