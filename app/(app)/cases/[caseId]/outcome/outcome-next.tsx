import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { NextStep } from '@/app/ui/next-step'
import { toRoute } from '@/app/ui/to-route'
import { statusAfter } from '@/lib/domain/cases/case-lifecycle'
import { formatDate } from '@/lib/i18n/format'
import type { CaseOutcomePage } from '@/lib/server/outcomes/get-outcome'

/** What the case waits for on its way from follow-up to its end. */
export function OutcomeNext({ page }: { page: CaseOutcomePage }) {
  const t = useTranslations('monitoring.outcome.next')
  const tOutcome = useTranslations('case.outcome')
  const locale = useLocale()
  const { case: head, may, decisions, openMonths, followedUp, outcome, endedOn, decidedIt } = page
  const decided = decisions[0]?.decided
  const to = (part: string) => toRoute(`/cases/${head.id}/${part}`)

  if (outcome) {
    return (
      <NextStep waiting title={t('closed', { outcome: tOutcome(outcome) })}>
        {t('closedOn', { date: formatDate(endedOn, locale) })}
      </NextStep>
    )
  }
  if (statusAfter('close', head.status) !== null && decided) {
    const body = t('closeBody', { outcome: tOutcome(decided) })
    if (!may.close) {
      return (
        <NextStep waiting title={t('waitClose')}>
          {decidedIt ? t('waitCloseOwn') : body}
        </NextStep>
      )
    }
    return (
      <NextStep title={t('close')} action={<ButtonLink href={to('close')}>{t('closeAction')}</ButtonLink>}>
        {body}
      </NextStep>
    )
  }
  if (!followedUp || statusAfter('evaluate', head.status) === null) return <NextStep waiting title={t('early')} />
  if (openMonths.length > 0) {
    return (
      <NextStep
        waiting={!may.evaluate}
        title={t('visits', { months: openMonths.join(', ') })}
        action={
          <ButtonLink href={to('monitoring')} look="secondary">
            {t('visitsAction')}
          </ButtonLink>
        }
      >
        {t('visitsBody')}
      </NextStep>
    )
  }
  if (!may.evaluate) return <NextStep waiting title={t('waitDecide')} />
  return <NextStep title={t('decide')}>{t('decideBody')}</NextStep>
}
