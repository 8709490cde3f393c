import { useLocale, useTranslations } from 'next-intl'
import { type Tone, classifyStep, isClassified } from '@/lib/domain/growth/classify'
import type { AssessedMeasurement } from '@/lib/domain/growth/measurement'
import { GROWTH_INDICES, type GrowthIndex } from '@/lib/domain/growth/z-scores'
import { formatNumber } from '@/lib/i18n/format'

const TONE_MARK: Record<Tone, string> = {
  severe: 'bg-error',
  moderate: 'bg-warning',
  normal: 'bg-success',
  watch: 'bg-info',
}

/** The z-scores that can be had so far, each with its category and, where WHO does not believe it, a word on that. */
export function GrowthReadoutScores({ assessed }: { assessed: AssessedMeasurement | null }) {
  const t = useTranslations('growth')
  if (assessed === null) return <p>{t('live.waiting')}</p>
  const scored = GROWTH_INDICES.filter((index) => assessed.growth.z[index] !== null || stepOf(index, assessed) !== null)
  if (scored.length === 0) return <p>{t('live.waiting')}</p>
  return (
    <dl className="space-y-2">
      {scored.map((index) => (
        <Score key={index} index={index} assessed={assessed} />
      ))}
    </dl>
  )
}

function Score({ index, assessed }: { index: GrowthIndex; assessed: AssessedMeasurement }) {
  const t = useTranslations('growth')
  const locale = useLocale()
  const z = assessed.growth.z[index]
  const step = stepOf(index, assessed)
  return (
    <div className="flex flex-wrap items-baseline gap-x-3">
      <dt className="basis-full text-sm">{t(`index.${index}`)}</dt>
      {step && (
        <dd className="flex items-center gap-2 font-semibold">
          <span className={`size-3 shrink-0 rounded-full ${TONE_MARK[step.tone]}`} aria-hidden="true" />
          {t(`category.${step.category}`)}
        </dd>
      )}
      {z !== null && <dd className="tabular-nums">{t('live.z', { z: formatNumber(z, locale, 2) })}</dd>}
      {assessed.growth.flags[index] && <dd className="text-error basis-full font-semibold">{t('flagged')}</dd>}
    </div>
  )
}

function stepOf(index: GrowthIndex, { growth, oedema }: AssessedMeasurement) {
  return isClassified(index) ? classifyStep(index, growth.z[index], oedema) : null
}
