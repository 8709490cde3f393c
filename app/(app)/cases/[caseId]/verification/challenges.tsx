import { getLocale, getTranslations } from 'next-intl/server'
import { Icon } from '@/app/ui/line-icon'
import type { AnsweredChallenge } from '@/lib/domain/measurements/measurement-review'
import { growthProblemValues } from '@/lib/i18n/growth-problem-values'

/** What looked odd when a measurement was typed, and what the measurer answered. */
export async function Challenges({ challenges, reason }: { challenges: AnsweredChallenge[]; reason: string | null }) {
  if (challenges.length === 0) return null
  const [t, tGrowth, locale] = await Promise.all([
    getTranslations('verification.measurements'),
    getTranslations('growth.challenge'),
    getLocale(),
  ])
  return (
    <ul className="mb-3 grid gap-1">
      {challenges.map((challenge) => (
        <li key={challenge.code + challenge.field} className="flex items-start gap-1.5 text-warning">
          <Icon name="warning" className="mt-0.5 size-5" />
          <span>
            {t('challenged', { text: tGrowth(challenge.code, growthProblemValues(challenge, locale)) })}{' '}
            <strong>({challenge.answer === 'remeasured' ? t('remeasured') : reason})</strong>
          </span>
        </li>
      ))}
    </ul>
  )
}
