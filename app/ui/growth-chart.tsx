import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { completedMonths } from '@/lib/domain/growth/age'
import { type ChartKind, type ChildPoint, growthChart } from '@/lib/domain/growth/chart'
import { type Measurement, assessTyped } from '@/lib/domain/growth/measurement'
import type { Sex } from '@/lib/domain/growth/reference'
import { formatDate, formatNumber } from '@/lib/i18n/format'
import { GrowthChartPlot } from './growth-chart-plot'
import { GrowthChartTable, measuredTexts } from './growth-chart-table'

type Props = { kind: ChartKind; sex: Sex; bornOn: string; measurements: readonly Measurement[] }

/**
 * A child's growth on the WHO bands, with the same figures in a table beneath. Drawn on the server: it needs no script
 * and prints as it stands.
 */
export function GrowthChart({ kind, sex, bornOn, measurements }: Props) {
  const t = useTranslations('growth')
  const locale = useLocale()
  const id = useId()
  const assessed = measurements.flatMap((one) => assessTyped({ sex, bornOn }, one) ?? [])
  const chart = growthChart(kind, sex, assessed)
  const title = kind === 'weightForLength' && chart.table === 'weightForHeight' ? 'weightForHeight' : kind
  const heading = `${t(`chart.${title}`)}, ${t(`chart.sex.${sex}`).toLocaleLowerCase(locale)}`
  const last = chart.points.findLast(({ flagged }) => !flagged)
  const pointLabel = (point: ChildPoint) =>
    [
      formatDate(point.measuredOn, locale),
      ...measuredTexts(chart, point, locale),
      `z ${formatNumber(point.z, locale, 2)}`,
    ]
      .concat(point.flagged ? t('flagged') : [])
      .join(', ')
  const description = t('chart.description', {
    count: chart.points.length,
    last: last
      ? t('chart.lastPoint', {
          date: formatDate(last.measuredOn, locale),
          z: formatNumber(last.z, locale, 2),
          category: last.category === null ? '–' : t(`category.${last.category}`),
        })
      : '',
  })
  return (
    <figure className="block break-inside-avoid">
      <figcaption className="mb-2 font-semibold">{heading}</figcaption>
      <GrowthChartPlot
        chart={chart}
        id={id}
        title={heading}
        description={description}
        xLabel={t(xAxis(title))}
        yLabel={t(kind === 'lengthForAge' ? 'chart.lenheiAxis' : 'chart.weightAxis')}
        pointLabel={pointLabel}
      />
      {chart.points.some(({ flagged }) => flagged) && <p className="text-sm">{t('chart.flaggedPoint')}</p>}
      {chart.elsewhere > 0 && <p className="text-sm">{t('chart.otherTable', { count: chart.elsewhere })}</p>}
      {chart.points.length === 0 ? (
        <p>{t('chart.none')}</p>
      ) : (
        <GrowthChartTable
          chart={chart}
          label={`${t('chart.showTable')}: ${heading}`}
          ageMonths={(measuredOn) => completedMonths(bornOn, measuredOn)}
        />
      )}
      <p className="text-muted mt-1 text-sm">{t('chart.source')}</p>
    </figure>
  )
}

function xAxis(title: ChartKind | 'weightForHeight') {
  if (title === 'weightForLength') return 'chart.lengthAxis' as const
  return title === 'weightForHeight' ? ('chart.heightAxis' as const) : ('chart.ageAxis' as const)
}
