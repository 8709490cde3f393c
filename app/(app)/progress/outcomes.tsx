import { useLocale, useTranslations } from 'next-intl'
import { Bar } from '@/app/ui/bar'
import { Card } from '@/app/ui/card'
import { type CaseOutcome, EVALUATION_OUTCOMES } from '@/lib/domain/cases/outcomes'
import type { ProgressFigures } from '@/lib/domain/indicators/progress'
import { isShowable, showableParts } from '@/lib/domain/indicators/small-cells'
import { formatNumber, formatRate } from '@/lib/i18n/format'

const isDecided = (outcome: CaseOutcome) => (EVALUATION_OUTCOMES as readonly CaseOutcome[]).includes(outcome)

/**
 * How the closed cases came out; kinds that never happened are left out. Administrative ends are few: whoever compares
 * districts sees the decided outcomes alone.
 */
export function Outcomes({
  outcomes: all,
  aggregates,
}: {
  outcomes: ProgressFigures['outcomes']
  aggregates: boolean
}) {
  const t = useTranslations('progress')
  const tOutcome = useTranslations('case.outcome')
  const locale = useLocale()
  const outcomes = aggregates ? all.filter(({ outcome }) => isDecided(outcome)) : all
  const total = outcomes.reduce((sum, { n }) => sum + n, 0)
  if (total === 0) return <Card title={t('outcomes')}>{t('noOutcomes')}</Card>
  const happened = outcomes.filter(({ n }) => n > 0)
  const parts = showableParts(happened.map(({ n }) => n))
  return (
    <Card title={t('outcomes')}>
      <p className="text-muted">
        {t('outcomesOf', { total: !aggregates || isShowable(total) ? formatNumber(total, locale) : t('hiddenShort') })}
      </p>
      <ul className="figures grid gap-2.5">
        {happened.map(({ outcome, n }, index) => {
          const shown = !aggregates || parts[index] === true
          return (
            <li key={outcome} className="grid gap-1">
              <div className="flex items-baseline justify-between gap-4">
                <span>{tOutcome(outcome)}</span>
                <span>
                  {shown ? formatNumber(n, locale) : t('notShown')}{' '}
                  {shown && <span className="text-muted">({formatRate(n, total, locale)})</span>}
                </span>
              </div>
              {shown && <Bar total={total} parts={[{ key: outcome, value: n, tone: 'primary' }]} />}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
