import { useLocale, useTranslations } from 'next-intl'
import { type Column, Table } from '@/app/ui/table'
import type { MeasurementRow } from '@/lib/domain/measurements/measurement-row'
import { formatDate, formatNumber } from '@/lib/i18n/format'

/** Every measurement with all that was read and what it means, newest first; rejected ones say so. */
export function MeasurementTable({ measurements }: { measurements: MeasurementRow[] }) {
  const t = useTranslations()
  const locale = useLocale()
  const z = (row: MeasurementRow, index: 'lengthForAge' | 'weightForAge' | 'weightForLength') => (
    <>
      {formatNumber(row.z[index], locale, 2)}
      {row.categories[index] && (
        <span className="block text-muted">{t(`growth.category.${row.categories[index]}`)}</span>
      )}
      {row.flagged.includes(index) && <span className="block text-error">{t('growth.flagged')}</span>}
    </>
  )
  const columns: Column<MeasurementRow>[] = [
    {
      key: 'date',
      primary: true,
      header: t('case.growth.date'),
      cell: (row) => (
        <>
          {formatDate(row.measuredOn, locale)}
          <span className="block text-muted">{t('case.list.age', { months: row.ageMonths })}</span>
          {row.status === 'rejected' && <span className="block text-error">{t('case.growth.rejected')}</span>}
        </>
      ),
    },
    {
      key: 'weight',
      header: t('case.growth.weight'),
      end: true,
      cell: (row) => unit(formatNumber(row.weightKg, locale), row.weightKg, 'kg'),
    },
    {
      key: 'length',
      header: t('case.growth.length'),
      end: true,
      cell: (row) => (
        <>
          {unit(formatNumber(row.lenheiCm, locale), row.lenheiCm, 'cm')}
          {row.position && <span className="block text-muted">{t(`growth.position.${row.position}`)}</span>}
        </>
      ),
    },
    { key: 'lfa', header: t('growth.indexShort.lengthForAge'), end: true, cell: (row) => z(row, 'lengthForAge') },
    { key: 'wfa', header: t('growth.indexShort.weightForAge'), end: true, cell: (row) => z(row, 'weightForAge') },
    { key: 'wfl', header: t('growth.indexShort.weightForLength'), end: true, cell: (row) => z(row, 'weightForLength') },
    { key: 'by', header: t('case.growth.by'), cell: (row) => row.measuredByName ?? '–' },
  ]
  const newestFirst = measurements.toReversed()
  return <Table caption={t('case.growth.measurements')} columns={columns} rows={newestFirst} rowKey={({ id }) => id} />
}

const unit = (text: string, value: number | null, name: 'kg' | 'cm') => (value === null ? text : `${text} ${name}`)
