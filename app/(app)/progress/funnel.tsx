import { useLocale, useTranslations } from 'next-intl'
import { Bar } from '@/app/ui/bar'
import { Card } from '@/app/ui/card'
import type { ProgressFigures, Share } from '@/lib/domain/indicators/progress'
import { isShowableShare } from '@/lib/domain/indicators/small-cells'
import { formatNumber, formatRate } from '@/lib/i18n/format'

/** How many cases have come to each stage, as bars with their figures beside them. */
export function Funnel({ figures, aggregates }: { figures: ProgressFigures; aggregates: boolean }) {
  const t = useTranslations('progress')
  return (
    <Card title={t('funnel')}>
      <p className="text-muted">{t('funnelLead')}</p>
      <ol className="figures grid gap-2.5">
        {figures.funnel.map(({ stage, reached }) => (
          <li key={stage} className="grid gap-1">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span>{t(`stage.${stage}`)}</span>
              <ShareText share={reached} aggregates={aggregates} />
            </div>
            <ShareBar share={reached} aggregates={aggregates} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

function ShareText({ share, aggregates }: { share: Share; aggregates: boolean }) {
  const t = useTranslations('progress')
  const locale = useLocale()
  if (aggregates && !isShowableShare(share)) return <span className="text-muted">{t('hidden')}</span>
  const { numerator, denominator } = share
  const parts = { numerator: formatNumber(numerator, locale), denominator: formatNumber(denominator, locale) }
  return (
    <span>
      {t('share', parts)} <span className="text-muted">({formatRate(numerator, denominator, locale)})</span>
    </span>
  )
}

function ShareBar({ share, aggregates }: { share: Share; aggregates: boolean }) {
  const shown = !aggregates || isShowableShare(share)
  return (
    <Bar total={share.denominator} parts={shown ? [{ key: 'reached', value: share.numerator, tone: 'primary' }] : []} />
  )
}
