import { useLocale, useTranslations } from 'next-intl'
import { GrowthCategoryBadge } from '@/app/ui/growth-category'
import { Status } from '@/app/ui/status'
import type { MeasurementRow } from '@/lib/domain/measurements/measurement-row'
import { formatQuantity } from '@/lib/i18n/format'

/** What was measured on a visit: weight and its gain, length or height, and what it means for the age. */
export function VisitMeasurement({ measurement }: { measurement: MeasurementRow }) {
  const t = useTranslations('monitoring.visit')
  const tGrowth = useTranslations('growth')
  const locale = useLocale()
  const tMeasurement = useTranslations('measurement')
  const { weightKg, lenheiCm, z, flagged, weightGain, categories } = measurement
  const { code = null, gainGrams = null, twoT = false } = weightGain ?? {}
  return (
    <dl className="figures grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
      <dt className="text-muted">{t('weight')}</dt>
      <dd>{formatQuantity(weightKg, 'kg', locale)}</dd>
      <dt className="text-muted">{t('length')}</dt>
      <dd>{formatQuantity(lenheiCm, 'cm', locale)}</dd>
      <dt className="text-muted">{t('z')}</dt>
      <dd>
        <GrowthCategoryBadge
          index="lengthForAge"
          category={categories.lengthForAge}
          z={z.lengthForAge}
          flagged={flagged.includes('lengthForAge')}
          unpublished={tMeasurement('table.unpublished')}
        />
      </dd>
      {code && (
        <>
          <dt className="text-muted">{t('gain')}</dt>
          <dd>
            <Status tone={code === 'N' ? 'success' : code === 'T' ? 'error' : 'neutral'}>
              {twoT ? tGrowth('weightGain.twoT') : tGrowth(`weightGain.${code}`)}
            </Status>
            {gainGrams !== null && <span className="block text-muted">{t('gained', { grams: gainGrams })}</span>}
          </dd>
        </>
      )}
    </dl>
  )
}
