import { useLocale, useTranslations } from 'next-intl'
import { Bar } from '@/app/ui/bar'
import { Card } from '@/app/ui/card'
import { Icon, type IconName } from '@/app/ui/line-icon'
import type { Tone } from '@/app/ui/tone'
import type { ProgressFigures } from '@/lib/domain/indicators/progress'
import { isShowable, showableParts } from '@/lib/domain/indicators/small-cells'
import { formatNumber, formatRate } from '@/lib/i18n/format'

const STATES = ['verified', 'done', 'onTime', 'late'] as const
const LOOKS: Record<(typeof STATES)[number], { tone: Tone; icon: IconName; ink: string }> = {
  verified: { tone: 'success', icon: 'success', ink: 'text-success' },
  done: { tone: 'info', icon: 'check', ink: 'text-info' },
  onTime: { tone: 'neutral', icon: 'clock', ink: 'text-muted' },
  late: { tone: 'error', icon: 'warning', ink: 'text-error' },
}

/** How the approved plan lines stand: proven, done, under way, late. */
export function LineStates({ lines, aggregates }: { lines: ProgressFigures['lines']; aggregates: boolean }) {
  const t = useTranslations('progress')
  const locale = useLocale()
  if (lines.total === 0) return <Card title={t('lines')}>{t('noLines')}</Card>
  const showable = showableParts(STATES.map((state) => lines[state]))
  const shown = (state: (typeof STATES)[number]) => !aggregates || showable[STATES.indexOf(state)] === true
  const number = (state: (typeof STATES)[number]) => (shown(state) ? formatNumber(lines[state], locale) : t('notShown'))
  const total = !aggregates || isShowable(lines.total) ? formatNumber(lines.total, locale) : t('hiddenShort')
  const all = STATES.every(shown)
  return (
    <Card title={t('lines')}>
      <p className="text-muted">{t('linesOf', { total })}</p>
      {all && (
        <Bar
          total={lines.total}
          label={t('linesPicture', {
            verified: number('verified'),
            done: number('done'),
            onTime: number('onTime'),
            late: number('late'),
          })}
          parts={STATES.map((state) => ({ key: state, value: lines[state], tone: LOOKS[state].tone }))}
        />
      )}
      <dl className="figures grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {STATES.map((state) => (
          <div key={state} className="flex items-baseline justify-between gap-3 border-t border-base-300 pt-2">
            <dt className="flex items-center gap-2">
              <Icon name={LOOKS[state].icon} className={`size-5 ${LOOKS[state].ink}`} />
              {t(`line.${state}`)}
            </dt>
            <dd className="whitespace-nowrap">
              <strong>{number(state)}</strong>
              {shown(state) && <span className="text-muted"> ({formatRate(lines[state], lines.total, locale)})</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
