import { useLocale, useTranslations } from 'next-intl'
import type { ChildPoint, GrowthChart } from '@/lib/domain/growth/chart'
import { formatDate, formatNumber } from '@/lib/i18n/format'

type Props = { chart: GrowthChart; label: string; ageMonths: (measuredOn: string) => number | null }

/** The same measurements as the chart above shows, in words and figures. */
export function GrowthChartTable({ chart, label, ageMonths }: Props) {
  const t = useTranslations('growth')
  const locale = useLocale()
  return (
    <table className="table-sm table w-full max-w-2xl">
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('chart.date')}</th>
          <th scope="col">{t('chart.age')}</th>
          <th scope="col">{t('chart.value')}</th>
          <th scope="col" className="text-right">
            {t('chart.z')}
          </th>
          <th scope="col">{t('chart.category')}</th>
        </tr>
      </thead>
      <tbody>
        {chart.points.map((point, i) => {
          const months = ageMonths(point.measuredOn)
          return (
            <tr key={i}>
              <th scope="row" className="font-normal">
                {formatDate(point.measuredOn, locale)}
              </th>
              <td>{months === null ? '–' : t('chart.ageValue', { months })}</td>
              <td>{measuredText(chart, point, locale)}</td>
              <td className="text-right tabular-nums">{formatNumber(point.z, locale, 2)}</td>
              <td>
                {point.category === null ? '–' : t(`category.${point.category}`)}
                {point.flagged && <span className="text-error block font-semibold">{t('flagged')}</span>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** "81,2 cm", "9,1 kg", or both where one is read against the other. */
export function measuredText({ kind }: GrowthChart, { x, y }: ChildPoint, locale: string): string {
  if (kind === 'lengthForAge') return `${formatNumber(y, locale)} cm`
  const weight = `${formatNumber(y, locale)} kg`
  return kind === 'weightForAge' ? weight : `${weight}, ${formatNumber(x, locale)} cm`
}
