import { useLocale, useTranslations } from 'next-intl'
import { Alert } from '@/app/ui/alert'
import { Bar } from '@/app/ui/bar'
import { Card } from '@/app/ui/card'
import { Status } from '@/app/ui/status'
import { formatNumber } from '@/lib/i18n/format'
import type { Prevalence } from '@/lib/server/progress/get-progress'

/** The prevalence that surveys published, kept apart from the figures of the audit, with what it does not prove. */
export function PrevalenceCard({ years, area }: { years: Prevalence[]; area: string }) {
  const t = useTranslations('progress.prevalence')
  const locale = useLocale()
  if (years.length === 0) return null
  const scale = Math.ceil(Math.max(...years.map(({ percent }) => percent), 10) / 10) * 10
  const sources = [...new Set(years.map(({ source }) => source))]
  return (
    <Card title={t('title')}>
      <p className="text-muted">{t('lead', { area })}</p>
      <ul className="figures grid gap-2.5">
        {years.map(({ year, percent, survey }) => {
          const figure = formatNumber(percent, locale, 1)
          return (
            <li key={year} className="grid gap-1">
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                <span className="flex items-center gap-2">
                  <strong>{year}</strong> <Status tone="info">{survey}</Status>
                </span>
                <span className="text-lg font-bold">{figure} %</span>
              </div>
              <Bar
                total={scale}
                label={t('bar', { year: String(year), percent: figure })}
                parts={[{ key: 'percent', value: percent, tone: 'warning' }]}
              />
            </li>
          )
        })}
      </ul>
      <p className="text-sm text-muted">{t('scale', { max: scale })}</p>
      {sources.map((source) => (
        <p key={source} className="text-sm text-muted">
          {t('source', { source })}
        </p>
      ))}
      <Alert>{t('caution')}</Alert>
    </Card>
  )
}
