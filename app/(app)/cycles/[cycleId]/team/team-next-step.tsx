import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { NextStep } from '@/app/ui/next-step'
import { toRoute } from '@/app/ui/to-route'
import type { TeamPage } from '@/lib/server/teams/get-team'

/** What the team lacks, the reader's own signature first, and whom it waits for. */
export function TeamNextStep({ page }: { page: TeamPage }) {
  const t = useTranslations('team')
  const { cycle, lacks, mustSign, mayManage } = page
  if (mustSign) {
    return (
      <NextStep
        title={t('next.sign')}
        action={<ButtonLink href={toRoute(`/cycles/${cycle.id}/team/commitment`)}>{t('next.signAction')}</ButtonLink>}
      >
        {t('next.signBody')}
      </NextStep>
    )
  }
  const [lack] = lacks
  if (!lack) {
    return (
      <NextStep title={t('next.complete')} waiting>
        {t('next.completeBody')}
      </NextStep>
    )
  }
  if (lack.code === 'decree') {
    return (
      <NextStep title={mayManage ? t('next.decree') : t('next.decreeWaits')} waiting={!mayManage}>
        {t('next.decreeBody')}
      </NextStep>
    )
  }
  if (lack.code === 'part') {
    const part = t(`part.${lack.part}`)
    return (
      <NextStep title={mayManage ? t('next.part', { part }) : t('next.partWaits', { part })} waiting={!mayManage} />
    )
  }
  return (
    <NextStep title={t('next.signatures', { count: lack.count })} waiting={!mayManage}>
      {t('next.signaturesBody')}
    </NextStep>
  )
}
