import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import { type CaseFigures, isOfMother } from '@/lib/domain/monitoring/case-figures'
import { CHANGE_LIMIT, JUDGED_AFTER_DAYS, type OutcomeEvidence } from '@/lib/domain/monitoring/compute-outcome'
import { formatDate, formatNumber } from '@/lib/i18n/format'
import { MotherEvidence } from './mother-evidence'
import { OutcomeBadge } from './outcome-badge'
import { useOutcomeReason } from './outcome-reason'

/** What the figures say of the case, with what they were read from. */
export function ComputedOutcomeCard({ computed }: { computed: CaseFigures | null }) {
  const t = useTranslations('monitoring.outcome')
  const reasonText = useOutcomeReason()
  if (computed === null) return <Card title={t('computed')}>{t('noFollowUp')}</Card>

  const { outcome, evidence } = computed
  const rule = isOfMother(evidence) ? t('motherRule') : t('rule', { days: JUDGED_AFTER_DAYS, limit: CHANGE_LIMIT })
  return (
    <Card title={t('computed')}>
      <div className="grid gap-1">
        <p>{outcome ? <OutcomeBadge outcome={outcome} /> : <strong>{t('cannotSay')}</strong>}</p>
        <p>{reasonText(evidence)}</p>
      </div>
      {isOfMother(evidence) ? <MotherEvidence evidence={evidence} /> : <GrowthEvidence evidence={evidence} />}
      <p className="max-w-prose text-sm text-muted">{rule}</p>
    </Card>
  )
}

/** The two lengths and the last weighing that a child's outcome was read from. */
function GrowthEvidence({ evidence }: { evidence: OutcomeEvidence }) {
  const t = useTranslations('monitoring.outcome')
  const tGain = useTranslations('growth.weightGain')
  const locale = useLocale()
  const { from, to, change, days, weight } = evidence
  const point = (at: typeof from) =>
    at
      ? t('evidence.point', { z: formatNumber(at.zLengthForAge, locale, 2), date: formatDate(at.on, locale) })
      : t('evidence.none')
  const code = weight?.twoT ? ('twoT' as const) : weight?.code
  return (
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
  )
}

/** A change carries its sign both ways. */
const signed = (value: number, locale: string) => `${value > 0 ? '+' : ''}${formatNumber(value, locale, 2)}`
