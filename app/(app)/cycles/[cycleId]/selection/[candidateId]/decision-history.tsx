import { useLocale, useTranslations } from 'next-intl'
import { Timeline } from '@/app/ui/timeline'
import type { Tone } from '@/app/ui/tone'
import { formatDateTime, formatNumber } from '@/lib/i18n/format'
import type { CandidateDecisionRow } from '@/lib/server/selection/get-candidate-view'
import { useReasonText } from '../present-items'

const TONES: Record<string, Tone> = { choose: 'success', reject: 'neutral', reconsider: 'info', refer: 'primary' }
const STEPS = ['refer', 'choose', 'reject', 'reconsider'] as const

/** What was decided about a candidate, by whom, on which score, and why a quota was gone beyond. */
export function DecisionHistory({ decisions }: { decisions: CandidateDecisionRow[] }) {
  const t = useTranslations('selection')
  const locale = useLocale()
  const reason = useReasonText()
  if (decisions.length === 0) return <p className="text-muted">{t('history.none')}</p>
  return (
    <Timeline
      entries={decisions.map(({ id, step, at, by, reasonCode, note, overrideReason, score }) => {
        const known = STEPS.find((one) => one === step)
        const why = reason(step === 'choose' ? 'chosen' : 'rejected', reasonCode)
        return {
          id,
          at: formatDateTime(at, locale),
          title: known ? t(`history.${known}`) : step,
          by,
          tone: TONES[step] ?? 'neutral',
          detail: (
            <>
              {why && <p>{why}</p>}
              {note && <p className="wrap-anywhere">{note}</p>}
              {overrideReason && <p className="text-warning">{t('history.override', { reason: overrideReason })}</p>}
              {score !== null && (
                <p className="text-muted">{t('history.score', { score: formatNumber(score, locale) })}</p>
              )}
            </>
          ),
        }
      })}
    />
  )
}
