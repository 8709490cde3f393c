import { useLocale, useTranslations } from 'next-intl'
import { type ClassifiedIndex, SCALES, type GrowthCategory } from '@/lib/domain/growth/classify'
import type { Tone as GrowthTone } from '@/lib/domain/growth/classify'
import { formatNumber } from '@/lib/i18n/format'
import { Status } from './status'
import type { Tone } from './tone'

const TONE: Record<GrowthTone, Tone> = { severe: 'error', moderate: 'warning', normal: 'success', watch: 'info' }

type Props = {
  index: ClassifiedIndex
  category: GrowthCategory | null
  z: number | null
  flagged?: boolean
  /** Said where a z-score has no category that may be published. */
  unpublished: string
}

/** A category of Permenkes 2/2020 in its words, with the z-score it was read from. */
export function GrowthCategoryBadge({ index, category, z, flagged = false, unpublished }: Props) {
  const t = useTranslations('growth')
  const locale = useLocale()
  const tone = SCALES[index].find((step) => step.category === category)?.tone
  if (category === null && z === null) return null
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 gap-y-1">
      {category !== null && tone ? (
        <Status tone={TONE[tone]}>{t(`category.${category}`)}</Status>
      ) : (
        <span className="text-muted">{flagged ? t('flagged') : unpublished}</span>
      )}
      {z !== null && <span className="whitespace-nowrap">{t('live.z', { z: formatNumber(z, locale, 2) })}</span>}
    </span>
  )
}
