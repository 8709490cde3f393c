import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Alert } from '@/app/ui/alert'
import { Card } from '@/app/ui/card'
import { GrowthCategoryBadge } from '@/app/ui/growth-category'
import { type Column, Table } from '@/app/ui/table'
import { toRoute } from '@/app/ui/to-route'
import type { MeasurementRow } from '@/lib/domain/measurements/measurement-row'
import { formatDate, formatNumber } from '@/lib/i18n/format'
import { MeasurementStatusBadge } from './measurement-status'

const SHOWN_INDICES = ['lengthForAge', 'weightForAge', 'weightForLength'] as const

type Props = { child: { bornOnEstimated: boolean }; personId: string; measurements: MeasurementRow[] }

/** Every measurement, newest first, rejected ones too; each leads to its details. */
export function MeasurementsCard({ child, personId, measurements }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const columns: Column<MeasurementRow>[] = [
    {
      key: 'date',
      header: t('measurement.table.date'),
      primary: true,
      cell: ({ id, measuredOn }) => (
        <Link
          href={toRoute(`/people/${personId}/measurements/${id}`)}
          className="inline-flex min-h-11 items-center text-primary underline underline-offset-4"
        >
          {formatDate(measuredOn, locale)}
        </Link>
      ),
    },
    {
      key: 'age',
      header: t('measurement.table.age'),
      cell: ({ ageMonths }) => t('person.ageShort', { months: ageMonths }),
    },
    {
      key: 'weight',
      header: t('measurement.table.weight'),
      end: true,
      cell: ({ weightKg }) => measuredText(weightKg, (value) => t('measurement.table.kg', { value }), locale),
    },
    {
      key: 'lenhei',
      header: t('measurement.table.lenhei'),
      end: true,
      cell: ({ clenheiCm }) => measuredText(clenheiCm, (value) => t('measurement.table.cm', { value }), locale),
    },
    { key: 'category', header: t('measurement.table.category'), cell: (row) => <Categories row={row} /> },
    {
      key: 'gain',
      header: t('measurement.table.gain'),
      cell: ({ weightGain }) => (weightGain?.code ? t(`growth.weightGain.${weightGain.code}`) : '–'),
    },
    {
      key: 'status',
      header: t('measurement.table.status'),
      cell: (row) => <MeasurementStatusBadge row={row} />,
    },
  ]
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

function measuredText(value: number | null, text: (value: string) => string, locale: string): string {
  return value === null ? '–' : text(formatNumber(value, locale))
}

function Categories({ row }: { row: MeasurementRow }) {
  const t = useTranslations()
  if (row.status === 'rejected') return '–'
  return (
    <span className="grid gap-1">
      {SHOWN_INDICES.map((index) => (
        <span key={index} className="flex flex-wrap items-baseline gap-x-2 not-has-[*]:hidden">
          {(row.categories[index] !== null || row.z[index] !== null) && (
            <>
              <span className="text-sm text-muted">{t(`growth.indexShort.${index}`)}</span>
              <GrowthCategoryBadge
                index={index}
                category={row.categories[index]}
                z={row.z[index]}
                flagged={row.flagged.includes(index)}
                unpublished={t('measurement.table.unpublished')}
              />
            </>
          )}
        </span>
      ))}
    </span>
  )
}
