import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { NextStep } from '@/app/ui/next-step'
import { toRoute } from '@/app/ui/to-route'
import type { Selection } from '@/lib/server/selection/get-selection'

/** What whoever opens the list does next: score, set villages and quotas, choose, or help others choose. */
export function SelectionNext({ selection }: { selection: Selection }) {
  const t = useTranslations('selection.next')
  const { id, counts, may, closed, quotas, villages, scoring } = selection
  const total = counts.listed + counts.chosen + counts.rejected
  const unplanned = villages === 0 || quotas.some(({ quota }) => quota === null)
  if (closed) {
    return (
      <NextStep waiting title={t('closedTitle')}>
        {t('closedBody')}
      </NextStep>
    )
  }
  if (may.score && total === 0 && !scoring) return <NextStep title={t('scoreTitle')}>{t('scoreBody')}</NextStep>
  if (may.plan && unplanned) {
    return (
      <NextStep
        title={t('lokusTitle')}
        action={<ButtonLink href={toRoute(`/cycles/${id}/lokus`)}>{t('open')}</ButtonLink>}
      >
        {t('lokusBody')}
      </NextStep>
    )
  }
  if (may.decide && counts.listed > 0) {
    return <NextStep title={t('chooseTitle', { count: counts.listed })}>{t('chooseBody')}</NextStep>
  }
  if (counts.listed > 0 || total === 0) {
    return (
      <NextStep
        waiting
        title={t('waitTitle')}
        action={
          !may.seeScores && (
            <ButtonLink href="/people" look="secondary">
              {t('people')}
            </ButtonLink>
          )
        }
      >
        {t('waitBody')}
      </NextStep>
    )
  }
  return (
    <NextStep waiting title={t('doneTitle')}>
      {t('doneBody')}
    </NextStep>
  )
}
