import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { NextStep } from '@/app/ui/next-step'
import { toRoute } from '@/app/ui/to-route'
import type { FindingsStep } from '@/lib/domain/findings/findings-step'
import type { FindingsPage } from '@/lib/server/findings/list-findings'

type Props = { step: FindingsStep; page: FindingsPage; undecided: string[] }

/** What the findings of this case wait for, and whether the reader is whom they wait for. */
export function FindingsNextStep({ step, page, undecided }: Props) {
  const t = useTranslations('finding.next')
  const { id } = page.case
  const review = (
    <ButtonLink href={toRoute(`/cases/${id}/review`)} look="secondary">
      {t('toReview')}
    </ButtonLink>
  )
  const [first] = undecided
  switch (step) {
    case 'not_begun':
      return <NextStep title={t('not_begun')} waiting action={review} />
    case 'decide':
      return page.mayDecide ? (
        <NextStep
          title={t('decide', { count: undecided.length })}
          action={first && <ButtonLink href={toRoute(`/cases/${id}/findings#f-${first}`)}>{t('first')}</ButtonLink>}
        >
          {t('decideBody')}
        </NextStep>
      ) : (
        <NextStep title={t('waitingTeam')} waiting>
          {t('decide', { count: undecided.length })}
        </NextStep>
      )
    case 'none_confirmed':
      return (
        <NextStep title={page.mayDecide ? t('none_confirmed') : t('waitingTeam')} waiting={!page.mayDecide}>
          {t('noneConfirmedBody')}
        </NextStep>
      )
    case 'mark_primary':
      return (
        <NextStep title={page.mayDecide ? t('mark_primary') : t('waitingTeam')} waiting={!page.mayDecide}>
          {page.mayDecide ? t('markPrimaryBody') : t('mark_primary')}
        </NextStep>
      )
    case 'sign':
      return (
        <NextStep title={t('sign')} waiting action={review}>
          {t('signWaiting')}
        </NextStep>
      )
    case 'decided':
      return (
        <NextStep
          title={t('decided')}
          waiting={!page.mayPlan}
          action={
            <ButtonLink href={toRoute(`/cases/${id}/plan`)} look={page.mayPlan ? 'primary' : 'secondary'}>
              {t('toPlan')}
            </ButtonLink>
          }
        >
          {t('decidedBody')}
        </NextStep>
      )
  }
}
