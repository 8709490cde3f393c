import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/app/ui/table'
import type { MeasurementRow } from '@/lib/domain/measurements/measurement-row'
import { formatDate, formatNumber, formatQuantity, NOTHING } from '@/lib/i18n/format'

type ShownIndex = 'lengthForAge' | 'weightForAge' | 'weightForLength'

/** Every measurement with all that was read and what it means, newest first; rejected ones say so. */
export function MeasurementTable({ measurements }: { measurements: MeasurementRow[] }) {
  const t = useTranslations()
  const headers = {
    date: t('case.growth.date'),
    weight: t('case.growth.weight'),
    length: t('case.growth.length'),
    lengthForAge: t('growth.indexShort.lengthForAge'),
    weightForAge: t('growth.indexShort.weightForAge'),
    weightForLength: t('growth.indexShort.weightForLength'),
    by: t('case.growth.by'),
  }
  const columns = CELLS.map((column) => ({ ...column, header: headers[column.key] }))
  const newestFirst = measurements.toReversed()
  return <Table caption={t('case.growth.measurements')} columns={columns} rows={newestFirst} rowKey={({ id }) => id} />
}

const CELLS = [
  { key: 'date', primary: true, cell: (row: MeasurementRow) => <Day row={row} /> },
  { key: 'weight', end: true, cell: (row: MeasurementRow) => <Read value={row.weightKg} unit="kg" /> },
  { key: 'length', end: true, cell: (row: MeasurementRow) => <Length row={row} /> },
  { key: 'lengthForAge', end: true, cell: (row: MeasurementRow) => <Meaning row={row} index="lengthForAge" /> },
  { key: 'weightForAge', end: true, cell: (row: MeasurementRow) => <Meaning row={row} index="weightForAge" /> },
  { key: 'weightForLength', end: true, cell: (row: MeasurementRow) => <Meaning row={row} index="weightForLength" /> },
  { key: 'by', cell: (row: MeasurementRow) => row.measuredByName ?? NOTHING },
] as const

function Day({ row }: { row: MeasurementRow }) {
  const t = useTranslations('case')
  return (
    <>
      {formatDate(row.measuredOn, useLocale())}
      <span className="block text-muted">{t('list.age', { months: row.ageMonths })}</span>
      {row.status === 'rejected' && <span className="block text-error">{t('growth.rejected')}</span>}
    </>
  )
}

function Read({ value, unit }: { value: number | null; unit: 'kg' | 'cm' }) {
  return formatQuantity(value, unit, useLocale())
}

function Length({ row }: { row: MeasurementRow }) {
  const t = useTranslations('growth.position')
  return (
    <>
      <Read value={row.lenheiCm} unit="cm" />
      {row.position && <span className="block text-muted">{t(row.position)}</span>}
    </>
  )
}

function Meaning({ row, index }: { row: MeasurementRow; index: ShownIndex }) {
  const t = useTranslations('growth')
  const category = row.categories[index]
  return (
    <>
      {formatNumber(row.z[index], useLocale(), 2)}
      {category && <span className="block text-muted">{t(`category.${category}`)}</span>}
      {row.flagged.includes(index) && <span className="block text-error">{t('flagged')}</span>}
    </>
  )
}
