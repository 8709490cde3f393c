import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { NextStep } from '@/app/ui/next-step'
import { toRoute } from '@/app/ui/to-route'
import { statusAfter } from '@/lib/domain/cases/case-lifecycle'
import { isOpenFor } from '@/lib/domain/cases/case-work'
import type { ReviewPage } from '@/lib/server/reviews/get-review'

/** What this review waits for, and whether the reader is whom it waits for. */
export function ReviewNextStep({ page }: { page: ReviewPage }) {
  const t = useTranslations('review.next')
  const { status } = page.case
  if (isOpenFor('write_review', status)) return <OpenReview page={page} />
  if (page.signed) {
    return (
      <NextStep
        title={page.mayPlan ? t('plan') : t('signed')}
        waiting={!page.mayPlan}
        action={<PageLink page={page} to="plan" quiet={!page.mayPlan} />}
      />
    )
  }
  if (page.mayBegin) return <NextStep title={t('begin')}>{t('beginBody')}</NextStep>
  return <NextStep title={statusAfter('begin_review', status) ? t('waitsBegin') : t('early')} waiting />
}

function OpenReview({ page }: { page: ReviewPage }) {
  const t = useTranslations('review.next')
  const undecided = page.findings.filter(({ status }) => status === 'suspected').length
  const hasPrimary = page.findings.some(({ isPrimary }) => isPrimary)
  const ready = undecided === 0 && hasPrimary
  if (page.mayWrite) {
    if (ready) return <NextStep title={t('write')} />
    return (
      <NextStep
        title={undecided > 0 ? t('decideFirst', { count: undecided }) : t('primaryFirst')}
        action={<PageLink page={page} to="findings" quiet />}
      >
        {t('decideFirstBody')}
      </NextStep>
    )
  }
  if (page.mayReassign && !ready) {
    return (
      <NextStep title={t('decideTeam')} action={<PageLink page={page} to="findings" />}>
        {t('decideTeamBody')}
      </NextStep>
    )
  }
  return <NextStep title={t('waits', { name: page.expert?.name ?? '–' })} waiting />
}

function PageLink({ page, to, quiet = false }: { page: ReviewPage; to: 'findings' | 'plan'; quiet?: boolean }) {
  const t = useTranslations('review.next')
  return (
    <ButtonLink href={toRoute(`/cases/${page.case.id}/${to}`)} look={quiet ? 'secondary' : 'primary'}>
      {t(to === 'plan' ? 'toPlan' : 'toFindings')}
    </ButtonLink>
  )
}
