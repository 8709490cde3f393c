import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import type { MeasuredChild, Measurement } from '@/lib/domain/growth/measurement'
import { checkMeasurement } from '@/lib/domain/growth/plausibility'
import { growthProblemValues } from '@/lib/i18n/growth-problem-values'
import { GrowthReadoutScores } from './growth-readout-scores'
import type { TypedMeasurement } from './read-growth-form'

export type ReadoutProps = {
  child: MeasuredChild
  typed: TypedMeasurement
  others: readonly Measurement[]
  today: string
}

/** What the numbers typed so far mean: z-scores with their categories, what to correct, what to measure again. */
export function GrowthReadout({ child, typed, others, today }: ReadoutProps) {
  const t = useTranslations('growth')
  const locale = useLocale()
  const heading = useId()
  const { assessed, errors, challenges, notices } = checkMeasurement(child, typed.measurement, others, today)
  // A date field is empty until its last part is typed; that is not yet a wrong date.
  const wrong = errors.filter(({ code }) => code !== 'date_invalid' || typed.measurement.measuredOn !== '')
  return (
    <section aria-labelledby={heading} className="rounded-box border-base-300 bg-base-100 border p-4">
      <h2 id={heading} className="mb-2 text-lg font-semibold">
        {t('live.heading')}
      </h2>
      <div aria-live="polite" className="space-y-3">
        {child.sex === null && <p>{t('live.noSex')}</p>}
        {child.bornOn === null && <p>{t('live.noBirthDate')}</p>}
        {child.sex !== null && <GrowthReadoutScores assessed={assessed} />}
        <Sentences
          tone="border-error"
          heading={t('live.refused')}
          sentences={[
            ...typed.notNumbers.map((field) => t('live.notANumber', { field: t(`field.${field}`) })),
            ...wrong.map(
              (one) => `${t(`field.${one.field}`)}: ${t(`error.${one.code}`, growthProblemValues(one, locale))}`,
            ),
          ]}
        />
        <Sentences
          tone="border-warning"
          heading={t('live.askAgain')}
          sentences={challenges.map((one) => t(`challenge.${one.code}`, growthProblemValues(one, locale)))}
        />
        {notices.map((one) => (
          <p key={one.code}>{t(`notice.${one.code}`, growthProblemValues(one, locale))}</p>
        ))}
      </div>
      <p className="text-muted mt-3 text-sm">{t('chart.source')}</p>
    </section>
  )
}

function Sentences({ tone, heading, sentences }: { tone: string; heading: string; sentences: string[] }) {
  if (sentences.length === 0) return null
  return (
    <div className={`border-l-4 pl-3 ${tone}`}>
      <p className="font-semibold">{heading}</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
