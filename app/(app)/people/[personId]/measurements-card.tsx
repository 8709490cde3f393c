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
  const columns = CELLS.map((column) => ({ ...column, header: t(`measurement.table.${column.key}`) }))
  return (
    <Card title={t('person.page.measurements')} id="measurements">
      {child.bornOnEstimated && <Alert tone="warning">{t('person.page.estimatedHint')}</Alert>}
      {measurements.length === 0 ? (
        <p className="text-muted">{t('measurement.table.none')}</p>
      ) : (
        <Table
          caption={t('measurement.table.caption')}
          columns={columns}
          rows={measurements.toReversed()}
          rowKey={({ id }) => id}
        />
      )}
    </Card>
  )
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
