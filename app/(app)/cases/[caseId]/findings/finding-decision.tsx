import { useLocale, useTranslations } from 'next-intl'
import { formatDateTime } from '@/lib/i18n/format'
import type { FindingRow } from '@/lib/server/findings/present-finding'

/** Who decided a finding, when and why; nothing while it is suspected. */
export function FindingDecision({ finding }: { finding: FindingRow }) {
  const t = useTranslations('finding')
  const locale = useLocale()
  if (finding.status === 'suspected') return null
  const facts = { by: finding.decidedBy ?? '–', at: formatDateTime(finding.decidedAt, locale) }
  return (
    <div className="wrap-anywhere">
      <p className="text-muted">{t(`decided.${finding.status}`, facts)}</p>
      {finding.reason && <p>{t('reasonGiven', { reason: finding.reason })}</p>}
      {finding.noActionReason && <p>{t('noActionGiven', { reason: finding.noActionReason })}</p>}
    </div>
  )
}
