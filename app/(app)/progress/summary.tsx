import { useTranslations } from 'next-intl'
import type { AreaProgress } from '@/lib/server/progress/get-progress'
import { ShareFigure } from './share-figure'

type SummaryProps = { whole: AreaProgress; source: string; date: string; aggregates: boolean }

/** The four figures that say how far the area is from done: audited, answered, proven, closed. */
export function Summary({ whole, source, date, aggregates }: SummaryProps) {
  const t = useTranslations('progress')
  const { villages, figures } = whole
  const { findingsAnswered, lines, funnel, endedEarly } = figures
  const provenance = { source, date }
  const closed = funnel.at(-1)?.reached ?? { numerator: 0, denominator: 0 }
  const proven = { numerator: lines.verified, denominator: lines.total }
  return (
    <section aria-label={t('figures')} className="grid gap-3">
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {/* Villages are no people: their number is always shown. */}
        <ShareFigure
          label={t('villages')}
          share={villages}
          unit={t('villagesUnit')}
          {...provenance}
          aggregates={false}
        />
        <ShareFigure
          label={t('findings')}
          share={findingsAnswered}
          unit={t('findingsUnit')}
          {...provenance}
          aggregates={aggregates}
        />
        <ShareFigure
          label={t('linesProven')}
          share={proven}
          unit={t('linesUnit')}
          {...provenance}
          aggregates={aggregates}
        />
        <ShareFigure
          label={t('closedCases')}
          share={closed}
          unit={t('casesUnit')}
          {...provenance}
          aggregates={aggregates}
        />
      </div>
      {!aggregates && <p className="text-sm text-muted">{t('early', { count: endedEarly })}</p>}
    </section>
  )
}
