import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import type { MeasurementRow } from '@/lib/domain/measurements/measurement-row'
import { growthProblemValues } from '@/lib/i18n/growth-problem-values'

/** What was asked when this was typed, and what was answered. */
export function AskedCard({ row: { challenges, challengeReason } }: { row: MeasurementRow }) {
  const t = useTranslations()
  const locale = useLocale()
  if (challenges.length === 0) return null
  return (
    <Card title={t('measurement.detail.asked')}>
      <ul className="grid gap-2">
        {challenges.map((challenge) => (
          <li key={`${challenge.code} ${challenge.field}`}>
            {t(`growth.challenge.${challenge.code}`, growthProblemValues(challenge, locale))}{' '}
            <strong>
              {challenge.answer === 'remeasured'
                ? t('measurement.challenge.answeredRemeasured')
                : t('measurement.challenge.answeredReason')}
            </strong>
          </li>
        ))}
      </ul>
      {challengeReason && (
        <p>
          {t('measurement.detail.challengeReason')}: {challengeReason}
        </p>
      )}
    </Card>
  )
}
