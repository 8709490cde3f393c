import { useLocale, useTranslations } from 'next-intl'
import { GrowthCategoryBadge } from '@/app/ui/growth-category'
import { Table } from '@/app/ui/table'
import { isClassified } from '@/lib/domain/growth/classify'
import { GROWTH_INDICES, type GrowthIndex } from '@/lib/domain/growth/z-scores'
import type { MeasurementRow } from '@/lib/domain/measurements/measurement-row'
import { formatNumber, NOTHING } from '@/lib/i18n/format'

type Score = { index: GrowthIndex; row: MeasurementRow }

/** Every index with its z-score and category; "–" where it could not be computed. */
export function ScoresTable({ row }: { row: MeasurementRow }) {
  const t = useTranslations('measurement')
  const columns = CELLS.map((column) => ({ ...column, header: t(column.key) }))
  return (
    <>
      <Table
        caption={t('detail.z')}
        columns={columns}
        rows={GROWTH_INDICES.map((index) => ({ index, row }))}
        rowKey={({ index }) => index}
      />
      <p className="text-sm text-muted">
        {row.standardVersion === 'who-2006' ? t('detail.who2006') : row.standardVersion}
      </p>
    </>
  )
}

const CELLS = [
  { key: 'detail.index', primary: true, cell: (score: Score) => <Name {...score} /> },
  { key: 'detail.z', end: true, cell: (score: Score) => <Z {...score} /> },
  { key: 'table.category', cell: (score: Score) => <Category {...score} /> },
] as const

function Name({ index }: Score) {
  return useTranslations('growth.index')(index)
}

function Z({ index, row }: Score) {
  return formatNumber(row.z[index], useLocale(), 2)
}

function Category({ index, row }: Score) {
  const t = useTranslations()
  const flagged = row.flagged.includes(index)
  if (!isClassified(index)) return flagged ? t('growth.flagged') : NOTHING
  const category = row.categories[index]
  if (category === null) {
    if (row.z[index] === null) return NOTHING
    return flagged ? t('growth.flagged') : t('measurement.detail.noCategory')
  }
  return <GrowthCategoryBadge index={index} category={category} z={null} unpublished={NOTHING} />
}
