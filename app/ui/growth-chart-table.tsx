import { useLocale, useTranslations } from 'next-intl'
import type { ChildPoint, GrowthChart } from '@/lib/domain/growth/chart'
import { formatDate, formatNumber, formatQuantity } from '@/lib/i18n/format'
import { GrowthChartRows } from './growth-chart-rows'

type Props = { chart: GrowthChart; label: string; ageMonths: (measuredOn: string) => number }

/** The same measurements as the chart above shows, in words and figures. Narrow enough for a phone as it is. */
export function GrowthChartTable({ chart, label, ageMonths }: Props) {
  const t = useTranslations('growth')
  const locale = useLocale()
  return (
    <GrowthChartRows
      label={label}
      headers={{
        date: t('chart.date'),
        value: t('chart.value'),
        z: t('chart.z'),
        category: t('chart.category'),
        flagged: t('flagged'),
      }}
      rows={chart.points.map((point) => ({
        date: formatDate(point.measuredOn, locale),
        age: t('chart.ageValue', { months: ageMonths(point.measuredOn) }),
        values: measuredTexts(chart, point, locale),
        z: formatNumber(point.z, locale, 2),
        category: point.category === null ? '–' : t(`category.${point.category}`),
        flagged: point.flagged,
      }))}
    />
  )
}

/** "81,2 cm", "9,1 kg", or both where one is read against the other. */
export function measuredTexts({ kind }: GrowthChart, { x, y }: ChildPoint, locale: string): string[] {
  if (kind === 'lengthForAge') return [formatQuantity(y, 'cm', locale)]
  const weight = formatQuantity(y, 'kg', locale)
  return kind === 'weightForAge' ? [weight] : [weight, formatQuantity(x, 'cm', locale)]
}
