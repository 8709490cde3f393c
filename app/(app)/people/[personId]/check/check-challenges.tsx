import { useLocale, useTranslations } from 'next-intl'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { TextField } from '@/app/ui/field'
import { WarningBox } from '@/app/ui/warning-box'
import { type CheckChallenge, checkChallengeKey } from '@/lib/domain/mother-checks/check-challenges'
import { formatDate, formatNumber } from '@/lib/i18n/format'
import type { CheckState } from './actions'

/** What is asked again about the values sent, and the answer: measured again, or the reason. Nothing where nothing is. */
export function CheckChallenges({ state }: { state: CheckState }) {
  const t = useTranslations('mother.challenge')
  const locale = useLocale()
  const challenges = state.challenges ?? []
  if (challenges.length === 0) return null
  const figure = (text: string | null) =>
    text === null ? '' : /^[\d.]+$/.test(text) ? formatNumber(Number(text), locale) : text
  const values = ({ value, before, on }: CheckChallenge) => ({
    value: figure(value),
    before: figure(before),
    on: on === null ? '' : formatDate(on, locale),
  })
  return (
    <WarningBox title={t('title')}>
      <input type="hidden" name="challengesSeen" value={checkChallengeKey(challenges)} />
      <ul className="my-2 list-disc pl-5">
        {challenges.map((challenge) => (
          <li key={challenge.code}>{t(challenge.code, values(challenge))}</li>
        ))}
      </ul>
      <p className="mb-3">{t('lead')}</p>
      <div className="grid gap-3">
        <CheckboxField state={state} name="remeasured" label={t('remeasured')} />
        <TextField state={state} name="challengeReason" label={t('reason')} maxLength={500} />
      </div>
    </WarningBox>
  )
}
