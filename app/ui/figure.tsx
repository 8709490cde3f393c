import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatDate, formatNumber, formatRate } from '@/lib/i18n/format'
import { Bar } from './bar'

type Provenance = { label: ReactNode; source: string; date: string }

/**
 * A share, never without what it is a share of, where it comes from and of what day (`date` is YYYY-MM-DD).
 * `unit` names what is counted ("desa"). Over zero there is no rate: it shows "–" and no bar.
 */
export function RateFigure({
  numerator,
  denominator,
  unit,
  ...provenance
}: Provenance & { numerator: number; denominator: number; unit: string }) {
  const t = useTranslations('common.figure')
  const locale = useLocale()
  const parts = { numerator: formatNumber(numerator, locale), denominator: formatNumber(denominator, locale), unit }
  return (
    <FigureFrame {...provenance} value={formatRate(numerator, denominator, locale)}>
      {denominator > 0 && <Bar total={denominator} parts={[{ key: 'share', value: numerator, tone: 'primary' }]} />}
      <p>{denominator > 0 ? t('of', parts) : t('nothingToCount')}</p>
    </FigureFrame>
  )
}

function FigureFrame({
  label,
  value,
  unit,
  source,
  date,
  children,
}: Provenance & { value: string; unit?: string; children?: ReactNode }) {
  const t = useTranslations('common.figure')
  const locale = useLocale()
  return (
    <figure className="figures card border border-base-300 bg-base-100 p-4">
      <figcaption className="font-semibold">{label}</figcaption>
      <div className="mt-1 grid gap-1.5">
        <p>
          <span className="text-3xl font-bold text-primary">{value}</span> {unit}
        </p>
        {children}
      </div>
      <p className="mt-auto pt-2 text-sm text-muted">
        {t('source', { source })}, {t('asOf', { date: formatDate(date, locale) })}
      </p>
    </figure>
  )
}
