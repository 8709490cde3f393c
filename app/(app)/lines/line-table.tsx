import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { LineStatus } from '@/app/ui/line-status'
import { toRoute } from '@/app/ui/route'
import { type Column, Table } from '@/app/ui/table'
import { formatNumber } from '@/lib/i18n/format'
import type { LineRow } from '@/lib/server/lines/line-rows'
import { causeTitles } from './cause-titles'
import { Deadline } from './deadline'
import { Rupiah } from './rupiah'

/** Plan lines as a table on a desk and as cards on a phone. */
export function LineTable({ caption, rows, showAgency }: { caption: string; rows: LineRow[]; showAgency: boolean }) {
  const t = useTranslations('line')
  const locale = useLocale()
  const columns: Column<LineRow>[] = [
    {
      key: 'activity',
      header: t('column.activity'),
      primary: true,
      cell: (row) => (
        <>
          <Link
            href={toRoute(`/lines/${row.id}`)}
            className="inline-block min-h-11 py-2 text-primary underline underline-offset-4 md:min-h-0 md:py-0"
          >
            {row.activity}
          </Link>
          <span className="block font-normal text-muted">
            {formatNumber(row.targetVolume, locale)} {row.unit} · {t('caseNumber', { number: row.caseNumber })}
          </span>
        </>
      ),
    },
    {
      key: 'for',
      header: t('column.for'),
      cell: (row) => (
        <>
          {row.beneficiary}
          <span className="block text-muted">
            {row.village}, {row.subdistrict}
          </span>
        </>
      ),
    },
    { key: 'cause', header: t('column.cause'), cell: (row) => causeTitles(row.causeCodes, locale).join('; ') },
    ...(showAgency ? [{ key: 'agency', header: t('column.agency'), cell: (row: LineRow) => row.leadAgency }] : []),
    { key: 'deadline', header: t('column.deadline'), cell: (row) => <Deadline {...row} /> },
    {
      key: 'money',
      header: t('column.money'),
      end: true,
      cell: (row) => (
        <>
          <Rupiah amount={row.budgetRp} /> / <Rupiah amount={row.allocatedRp} />
        </>
      ),
    },
    { key: 'status', header: t('column.status'), cell: (row) => <LineStatus status={row.status} late={row.late} /> },
  ]
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
}
