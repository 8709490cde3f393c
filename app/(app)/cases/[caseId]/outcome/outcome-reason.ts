import { useLocale, useTranslations } from 'next-intl'
import type { OutcomeEvidence } from '@/lib/domain/monitoring/compute-outcome'
import { formatNumber } from '@/lib/i18n/format'

/** The sentence for why the figures say what they say; empty where no reason was kept. */
export function useOutcomeReason(): (evidence: Partial<OutcomeEvidence>) => string {
  const t = useTranslations('monitoring.outcome.reason')
  const locale = useLocale()
  return ({ reason, change, days }) =>
    reason ? t(reason, { change: formatNumber(Math.abs(change ?? 0), locale, 2), days: days ?? 0 }) : ''
}
