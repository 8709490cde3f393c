import { useTranslations } from 'next-intl'
import { Alert } from '@/app/ui/alert'
import { Card } from '@/app/ui/card'
import { Table } from '@/app/ui/table'
import type { MeasurementRow } from '@/lib/domain/measurements/measurement-row'
import { Categories, Gain, Lenhei, MeasuredOn, Months, Weight } from './measurement-cells'
import { MeasurementStatusBadge } from './measurement-status'

type Props = { child: { bornOnEstimated: boolean }; measurements: MeasurementRow[] }

/** Every measurement, newest first, rejected ones too; each leads to its details. */
export function MeasurementsCard({ child, measurements }: Props) {
  const t = useTranslations()
  const newestFirst = measurements.toReversed()
  const older = newestFirst.slice(SHOWN)
  return (
    <Card title={t('person.page.measurements')} id="measurements">
      {child.bornOnEstimated && <Alert tone="warning">{t('person.page.estimatedHint')}</Alert>}
      {measurements.length === 0 ? (
        <p className="text-muted">{t('measurement.table.none')}</p>
      ) : (
        <Measurements caption={t('measurement.table.caption')} rows={newestFirst.slice(0, SHOWN)} />
      )}
      {older.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4">
            {t('measurement.table.older', { count: older.length })}
          </summary>
          <Measurements caption={t('measurement.table.older', { count: older.length })} rows={older} />
        </details>
      )}
    </Card>
  )
}

/** A visit a month for half a year; a child of four has dozens. */
const SHOWN = 6

function Measurements({ caption, rows }: { caption: string; rows: MeasurementRow[] }) {
  const t = useTranslations('measurement.table')
  const columns = CELLS.map((column) => ({ ...column, header: t(column.key) }))
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

const CELLS = [
  { key: 'date', primary: true, cell: (row: MeasurementRow) => <MeasuredOn {...row} /> },
  { key: 'age', cell: (row: MeasurementRow) => <Months {...row} /> },
  { key: 'weight', end: true, cell: (row: MeasurementRow) => <Weight {...row} /> },
  { key: 'lenhei', end: true, cell: (row: MeasurementRow) => <Lenhei {...row} /> },
  { key: 'category', cell: (row: MeasurementRow) => <Categories {...row} /> },
  { key: 'gain', cell: (row: MeasurementRow) => <Gain {...row} /> },
  { key: 'status', cell: (row: MeasurementRow) => <MeasurementStatusBadge row={row} /> },
] as const
