import { useLocale, useTranslations } from 'next-intl'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { TextField } from '@/app/ui/field'
import { WarningBox } from '@/app/ui/warning-box'
import { challengeKey } from '@/lib/domain/measurements/measurement-review'
import { growthProblemValues } from '@/lib/i18n/growth-problem-values'
import type { MeasureState } from './actions'

/** What is asked again about the values sent, and the answer: measured again, or the reason. Nothing where nothing is. */
export function ChallengeFields({ state }: { state: MeasureState }) {
  const t = useTranslations()
  const locale = useLocale()
  const challenges = state.challenges ?? []
  if (challenges.length === 0) return null
  return (
    <WarningBox title={t('measurement.challenge.title')}>
      <input type="hidden" name="challengesSeen" value={challengeKey(challenges)} />
      <ul className="my-2 list-disc pl-5">
        {challenges.map((challenge) => (
          <li key={challengeKey([challenge])}>
            {t(`growth.challenge.${challenge.code}`, growthProblemValues(challenge, locale))}
          </li>
        ))}
      </ul>
      <p className="mb-3">{t('measurement.challenge.lead')}</p>
      <div className="grid gap-3">
        <CheckboxField state={state} name="remeasured" label={t('measurement.challenge.remeasured')} />
        <TextField
          state={state}
          name="challengeReason"
          label={t('measurement.challenge.reason')}
          hint={t('measurement.challenge.reasonHint')}
          maxLength={500}
        />
      </div>
    </WarningBox>
  )
}
