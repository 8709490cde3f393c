import { useTranslations } from 'next-intl'
import { Alert } from '@/app/ui/alert'

const WHY = [
  'consent_missing',
  'case_still_open',
  'not_in_age_group',
  'already_in_cycle',
  'candidate_decided',
  'moved_on',
] as const

type Told = Record<string, string | string[] | undefined>

const countOf = (value: Told[string]) => (typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : null)

/** What was just done, from the address that the command led to. */
export function ToldAlert({ told }: { told: Told }) {
  const t = useTranslations('selection')
  const [chosen, left, rejected] = [countOf(told.chosen), countOf(told.left), countOf(told.rejected)]
  const why = WHY.find((code) => code === told.why) ?? 'other'
  if (told.scored === 'waiting' || told.scored === 'done') {
    return (
      <Alert tone="success" live>
        {t(`scoring.${told.scored}`)}
      </Alert>
    )
  }
  if (chosen === null && rejected === null) return null
  return (
    <Alert tone={left ? 'warning' : 'success'} live>
      {chosen !== null && <p>{t('told.chosen', { count: chosen })}</p>}
      {left !== null && <p>{t('told.left', { count: left, why: t(`leftWhy.${why}`) })}</p>}
      {rejected !== null && <p>{t('told.rejected', { count: rejected })}</p>}
    </Alert>
  )
}
