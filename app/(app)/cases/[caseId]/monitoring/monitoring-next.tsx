import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { NextStep } from '@/app/ui/next-step'
import { toRoute } from '@/app/ui/to-route'
import { isOfWoman } from '@/lib/domain/cases/groups-of-women'
import { isOpenFor } from '@/lib/domain/cases/case-work'
import type { Monitoring } from '@/lib/server/monitoring/get-monitoring'

/** The visit that comes next and who makes it, or what follows once all are made. */
export function MonitoringNext({ page, measureHref }: { page: Monitoring; measureHref: (month: number) => string }) {
  const t = useTranslations('monitoring.next')
  const { case: head, visits, open, mayEvaluate, followUpFrom } = page
  const outcome = toRoute(`/cases/${head.id}/outcome`)
  const next = visits.find(({ month }) => open.includes(month))

  if (!isOpenFor('record_monitoring', head.status) && visits.length > 0) {
    return (
      <NextStep
        waiting
        title={t('done')}
        action={
          <ButtonLink href={outcome} look="secondary">
            {t('doneAction')}
          </ButtonLink>
        }
      />
    )
  }
  if (followUpFrom === null || visits.length === 0) return <NextStep waiting title={t('waitApproval')} />
  if (next) {
    const { month, dueOn, state, mayMeasure } = next
    const late = state === 'late'
    if (state === 'ahead') return <NextStep waiting title={t('ahead', { month })} dueOn={dueOn} />
    if (!mayMeasure) return <NextStep waiting title={t('waitMeasure', { month })} dueOn={dueOn} late={late} />
    return (
      <NextStep
        title={t(isOfWoman(page.group) ? 'check' : 'measure', { month })}
        dueOn={dueOn}
        late={late}
        action={
          <ButtonLink href={toRoute(measureHref(month))}>
            {t(isOfWoman(page.group) ? 'checkAction' : 'measureAction', { month })}
          </ButtonLink>
        }
      >
        {t(isOfWoman(page.group) ? 'checkBody' : 'measureBody')}
      </NextStep>
    )
  }
  if (!mayEvaluate) return <NextStep waiting title={t('waitEvaluate')} />
  return (
    <NextStep title={t('evaluate')} action={<ButtonLink href={outcome}>{t('evaluateAction')}</ButtonLink>}>
      {t('evaluateBody')}
    </NextStep>
  )
}
