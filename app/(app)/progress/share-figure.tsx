import { useTranslations } from 'next-intl'
import { RateFigure } from '@/app/ui/figure'
import type { Share } from '@/lib/domain/indicators/progress'
import { isShowableShare } from '@/lib/domain/indicators/small-cells'

type ShareFigureProps = {
  label: string
  share: Share
  unit: string
  source: string
  date: string
  /** Whoever compares districts sees no small groups. */
  aggregates: boolean
}

/** A share of the summary; a small group is hidden from whoever only compares districts. */
export function ShareFigure({ share, aggregates, label, ...figure }: ShareFigureProps) {
  const t = useTranslations('progress')
  if (aggregates && !isShowableShare(share)) {
    return (
      <figure className="card border border-base-300 bg-base-100 p-4">
        <figcaption className="font-semibold">{label}</figcaption>
        <p className="mt-1 text-muted">{t('hidden')}</p>
      </figure>
    )
  }
  return <RateFigure label={label} {...share} {...figure} />
}
