import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { type Column, Table } from '@/app/ui/table'
import { type CountedLine, planTotals, type Total } from '@/lib/domain/plans/plan-totals'
import { formatDate, formatNumber, formatRupiah } from '@/lib/i18n/format'
import { today } from '@/lib/server/clock'

type Row = Total & { key: string; label: string }
/** `asOf` is the day the figures are of, ISO `YYYY-MM-DD`; today where it is not given. */
type Props = { lines: readonly CountedLine[]; version: number; asOf?: string }

/** The plan added up: by kind and by agency. What has no budget yet is counted beside the sum, never as zero. */
export function TotalsCard({ lines, version, asOf }: Props) {
  const t = useTranslations('plan.totals')
  const locale = useLocale()
  const totals = planTotals(lines)
  const columns = (what: string): Column<Row>[] => [
    { key: 'what', header: what, primary: true, cell: ({ label }) => label },
    { key: 'lines', header: t('lines'), end: true, cell: (row) => formatNumber(row.lines, locale) },
    {
      key: 'budget',
      header: t('budget'),
      end: true,
      cell: (row) => (
        <>
          {row.lines === row.unbudgeted ? null : (
            <span className="block whitespace-nowrap">{formatRupiah(row.budgetRp, locale)}</span>
          )}
          {row.unbudgeted > 0 && <span className="block text-muted">{t('unbudgeted', { count: row.unbudgeted })}</span>}
        </>
      ),
    },
  ]
  const kinds: Row[] = (['specific', 'sensitive', 'all'] as const).map((key) => ({
    ...totals[key],
    key,
    label: t(key),
  }))
  const agencies: Row[] = totals.agencies.map(({ id, name, ...total }) => ({ ...total, key: id, label: name }))
  return (
    <Card title={t('title')}>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Table caption={t('what')} columns={columns(t('what'))} rows={kinds} rowKey={({ key }) => key} />
        <Table caption={t('agency')} columns={columns(t('agency'))} rows={agencies} rowKey={({ key }) => key} />
      </div>
      <p className="text-sm text-muted">{t('source', { version, date: formatDate(asOf ?? today(), locale) })}</p>
    </Card>
  )
}
