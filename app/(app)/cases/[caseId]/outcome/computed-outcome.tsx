import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import { CHANGE_LIMIT, type ComputedOutcome, JUDGED_AFTER_DAYS } from '@/lib/domain/monitoring/compute-outcome'
import { formatDate, formatNumber } from '@/lib/i18n/format'
import { OutcomeBadge } from './outcome-badge'
import { useOutcomeReason } from './outcome-reason'

/** What the measurements say of the case, with the figures it was read from. */
export function ComputedOutcomeCard({ computed }: { computed: ComputedOutcome | null }) {
  const t = useTranslations('monitoring.outcome')
  const tGain = useTranslations('growth.weightGain')
  const locale = useLocale()
  const reasonText = useOutcomeReason()
  if (computed === null) return <Card title={t('computed')}>{t('noFollowUp')}</Card>

  const { outcome, evidence } = computed
  const { from, to, change, days, weight } = evidence
  const point = (at: typeof from) =>
    at
      ? t('evidence.point', { z: formatNumber(at.zLengthForAge, locale, 2), date: formatDate(at.on, locale) })
      : t('evidence.none')
  const code = weight?.twoT ? ('twoT' as const) : weight?.code
  return (
    <Card title={t('computed')}>
      <div className="grid gap-1">
        <p>{outcome ? <OutcomeBadge outcome={outcome} /> : <strong>{t('cannotSay')}</strong>}</p>
        <p>{reasonText(evidence)}</p>
      </div>
      <DescriptionList
        items={[
          { key: 'from', term: t('evidence.from'), value: point(from) },
          { key: 'to', term: t('evidence.to'), value: point(to) },
          {
            key: 'change',
            term: t('evidence.change'),
            value:
              change !== null && days !== null
                ? t('evidence.changed', { change: signed(change, locale), days })
                : t('evidence.none'),
          },
          {
            key: 'weight',
            term: t('evidence.weight'),
            value:
              weight && code
                ? t('evidence.weighed', { code: tGain(code), date: formatDate(weight.on, locale) })
                : t('evidence.none'),
          },
        ]}
      />
      <p className="max-w-prose text-sm text-muted">{t('rule', { days: JUDGED_AFTER_DAYS, limit: CHANGE_LIMIT })}</p>
    </Card>
  )
}

/** A change carries its sign both ways. */
const signed = (value: number, locale: string) => `${value > 0 ? '+' : ''}${formatNumber(value, locale, 2)}`
