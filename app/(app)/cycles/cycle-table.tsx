import { useTranslations } from 'next-intl'
import { type Column, Table } from '@/app/ui/table'
import { toRoute } from '@/app/ui/to-route'
import { isShowable } from '@/lib/domain/indicators/small-cells'
import { formatDate, formatNumber } from '@/lib/i18n/format'
import type { CycleRow } from '@/lib/server/cycles/list-cycles'

/** Cycles, newest first: where each stands and whether it is late. */
export function CycleTable({
  rows,
  manyDistricts,
  aggregates,
  locale,
}: {
  rows: CycleRow[]
  manyDistricts: boolean
  /** The reader sees counts alone, and none so small that it points at a family. */
  aggregates: boolean
  locale: string
}) {
  const t = useTranslations('cycle')
  const tProgress = useTranslations('progress')
  const name = ({ semester, year }: CycleRow) => t('name', { semester: String(semester), year: String(year) })
  const district: Column<CycleRow> = {
    key: 'district',
    header: t('column.district'),
    cell: (row) => row.district,
  }
  const columns: Column<CycleRow>[] = [
    {
      key: 'cycle',
      header: t('column.cycle'),
      primary: true,
      cell: (row) => ({
        words: manyDistricts ? `${row.district}: ${name(row)}` : name(row),
        href: toRoute(`/cycles/${row.id}`),
      }),
    },
    ...(manyDistricts ? [district] : []),
    {
      key: 'state',
      header: t('column.state'),
      cell: (row) =>
        row.closedOn
          ? { words: t('closed', { date: formatDate(row.closedOn, locale) }), tone: 'neutral' }
          : { words: t('running'), tone: 'primary' },
    },
    {
      key: 'stage',
      header: t('column.stage'),
      cell: (row) => (row.closedOn ? '–' : t(`stage.${row.stage}`)),
    },
    {
      key: 'due',
      header: t('column.due'),
      cell: (row) =>
        row.late === null
          ? formatDate(row.dueOn, locale)
          : { words: `${formatDate(row.dueOn, locale)}. ${t('lateBy', { days: row.late })}`, look: 'bad' },
    },
    {
      key: 'cases',
      header: t('column.cases'),
      end: true,
      cell: ({ cases }) => (!aggregates || isShowable(cases) ? formatNumber(cases, locale) : tProgress('hiddenShort')),
    },
  ]
  return <Table caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} />
}
