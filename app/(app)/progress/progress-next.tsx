import { useTranslations } from 'next-intl'
import { Alert } from '@/app/ui/alert'
import { ButtonLink } from '@/app/ui/button-link'
import { NextStep } from '@/app/ui/next-step'
import { toRoute } from '@/app/ui/to-route'
import type { AreaProgress, Progress } from '@/lib/server/progress/get-progress'

/** What is most stuck in the area, with the list where it can be worked on. */
export function ProgressNext({ page, whole }: { page: Progress; whole: AreaProgress }) {
  const t = useTranslations('progress.next')
  if (page.aggregates) {
    return <Alert title={t('compare')}>{t('compareBody')}</Alert>
  }
  const { lines, findingsAnswered, funnel, cases, endedEarly } = whole.figures
  const unanswered = findingsAnswered.denominator - findingsAnswered.numerator
  const unfinished = cases - endedEarly - (funnel.at(-1)?.reached.numerator ?? 0)
  const { code } = page.area
  // The lists of work are narrowed to a subdistrict or a village; a district is all of them.
  const narrowed = code.length > 5 ? `&area=${code}` : ''
  if (lines.late > 0) {
    const href = toRoute(`/lines?late=yes${narrowed}`)
    return (
      <NextStep
        title={t('late', { count: lines.late })}
        action={<ButtonLink href={href}>{t('lateAction')}</ButtonLink>}
      >
        {t('lateBody')}
      </NextStep>
    )
  }
  if (unanswered > 0) {
    return (
      <NextStep
        title={t('unanswered', { count: unanswered })}
        action={<ButtonLink href={toRoute('/cases')}>{t('unansweredAction')}</ButtonLink>}
      >
        {t('unansweredBody')}
      </NextStep>
    )
  }
  return unfinished > 0 ? (
    <NextStep waiting title={t('stuck', { count: unfinished })}>
      {t('stuckBody')}
    </NextStep>
  ) : (
    <NextStep waiting title={t('none')}>
      {t('noneBody')}
    </NextStep>
  )
}
