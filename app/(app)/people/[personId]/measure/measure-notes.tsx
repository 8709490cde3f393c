import { useLocale, useTranslations } from 'next-intl'
import { Alert } from '@/app/ui/alert'
import type { Measurement } from '@/lib/domain/growth/measurement'
import { formatDate, formatNumber } from '@/lib/i18n/format'

type Props = { last: Measurement | null; replaces: Measurement | null; month: string | null }

/** What to know before measuring: the last result, and whether this is a correction or a monitoring visit. */
export function MeasureNotes({ last, replaces, month }: Props) {
  const t = useTranslations('measurement.form')
  const locale = useLocale()
  return (
    <>
      {replaces && <Alert tone="warning">{t('correcting', { date: formatDate(replaces.measuredOn, locale) })}</Alert>}
      {month && <Alert>{t('month', { month })}</Alert>}
      <p className="text-muted">
        {last
          ? t('last', {
              date: formatDate(last.measuredOn, locale),
              weight: formatNumber(last.weightKg, locale),
              lenhei: formatNumber(last.lenheiCm, locale),
            })
          : t('noneBefore')}
      </p>
    </>
  )
}
