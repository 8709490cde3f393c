import { useLocale, useTranslations } from 'next-intl'
import type { NextPlanning } from '@/lib/domain/plans/planning-calendar'
import { formatDate } from '@/lib/i18n/format'

/** Which door to a coming budget a line must pass next, in words; short where many stand in a list. */
export function usePlanningWords(): (next: NextPlanning, look?: 'short') => string {
  const t = useTranslations('planning')
  const locale = useLocale()
  return ({ forYear, step, until, missedYear }, look) => {
    const words = { year: String(forYear), step: t(`step.${step}`), until: formatDate(until, locale) }
    if (look === 'short') return t('short', words)
    return missedYear === null ? t('needs', words) : t('missed', { ...words, missed: String(missedYear) })
  }
}
