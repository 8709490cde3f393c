import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { Timeline } from '@/app/ui/timeline'
import { formatDate, formatDateTime } from '@/lib/i18n/format'
import type { Decision } from '@/lib/server/outcomes/list-decisions'
import { useOutcomeReason } from './outcome-reason'

/** Everything that was decided about the case, newest first; reopening keeps it. */
export function Decisions({ decisions }: { decisions: Decision[] }) {
  const t = useTranslations('monitoring.outcome')
  const tOutcome = useTranslations('case.outcome')
  const locale = useLocale()
  const reasonText = useOutcomeReason()
  if (decisions.length === 0) return null
  return (
    <Card title={t('decisions')}>
      <Timeline
        entries={decisions.map(({ id, decided, computed, evidence, happenedOn, decidedBy, at, reason }, index) => ({
          id,
          tone: index === 0 ? 'primary' : 'neutral',
          title: t('decidedAs', { outcome: tOutcome(decided), date: formatDate(happenedOn, locale) }),
          by: decidedBy ?? undefined,
          at: formatDateTime(at, locale),
          detail: (
            <>
              {reason && <p>{reason}</p>}
              {(computed !== null || evidence.reason) && (
                <p className="text-muted">
                  {t('computedWas', { outcome: computed ? tOutcome(computed) : t('cannotSay') })} {reasonText(evidence)}
                </p>
              )}
            </>
          ),
        }))}
      />
    </Card>
  )
}
