import { useLocale, useTranslations } from 'next-intl'
import { isOfMother } from '@/lib/domain/monitoring/case-figures'
import { formatNumber } from '@/lib/i18n/format'
import type { Decision } from '@/lib/server/outcomes/list-decisions'

/** The sentence for why the figures say what they say; empty where no reason was kept. */
export function useOutcomeReason(): (evidence: Decision['evidence']) => string {
  const t = useTranslations('monitoring.outcome')
  const locale = useLocale()
  return (evidence) => {
    if (isOfMother(evidence)) return t(`motherReason.${evidence.reason}`)
    const { reason, change, days } = evidence
    if (!reason) return ''
    return t(`reason.${reason}`, { change: formatNumber(Math.abs(change ?? 0), locale, 2), days: days ?? 0 })
  }
}
