import { useLocale, useTranslations } from 'next-intl'
import type { ChildPoint, GrowthChart } from '@/lib/domain/growth/chart'
import { formatDate, formatNumber, formatQuantity } from '@/lib/i18n/format'

type Props = { chart: GrowthChart; label: string; ageMonths: (measuredOn: string) => number }

/** The same measurements as the chart above shows, in words and figures. Narrow enough for a phone as it is. */
export function GrowthChartTable({ chart, label, ageMonths }: Props) {
  const t = useTranslations('growth')
  const locale = useLocale()
  return (
    <table className="w-full max-w-lg border-collapse text-sm [&_td]:px-1.5 [&_td]:py-1.5 [&_th]:px-1.5 [&_th]:py-1.5">
      <caption className="sr-only">{label}</caption>
      <thead className="border-edge border-b text-left">
        <tr>
          <th scope="col">{t('chart.date')}</th>
          <th scope="col">{t('chart.value')}</th>
          <th scope="col" className="text-right">
            {t('chart.z')}
          </th>
          <th scope="col">{t('chart.category')}</th>
        </tr>
      </thead>
      <tbody>
        {chart.points.map((point, i) => (
          <tr key={i} className="border-base-300 break-inside-avoid border-b align-top">
            <th scope="row" className="text-left font-normal">
              <span className="block whitespace-nowrap">{formatDate(point.measuredOn, locale)}</span>
              <span className="text-muted">{t('chart.ageValue', { months: ageMonths(point.measuredOn) })}</span>
            </th>
            <td>
              {measuredTexts(chart, point, locale).map((text) => (
                <span key={text} className="block whitespace-nowrap">
                  {text}
                </span>
              ))}
            </td>
            <td className="text-right whitespace-nowrap tabular-nums">{formatNumber(point.z, locale, 2)}</td>
            <td>
              {point.category === null ? '–' : t(`category.${point.category}`)}
              {point.flagged && <span className="text-error block font-semibold">{t('flagged')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** "81,2 cm", "9,1 kg", or both where one is read against the other. */
export function measuredTexts({ kind }: GrowthChart, { x, y }: ChildPoint, locale: string): string[] {
  if (kind === 'lengthForAge') return [formatQuantity(y, 'cm', locale)]
  const weight = formatQuantity(y, 'kg', locale)
  return kind === 'weightForAge' ? [weight] : [weight, formatQuantity(x, 'cm', locale)]
}
