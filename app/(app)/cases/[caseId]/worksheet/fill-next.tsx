import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { NextStep } from '@/app/ui/next-step'
import { toRoute } from '@/app/ui/to-route'
import type { FillOverview } from '@/lib/server/worksheets/fill-overview'
import type { WorksheetPage } from '@/lib/server/worksheets/get-worksheet'
import { SubmitForm } from './submit-form'

/** What to do next: fill in the first section with a gap, measure, or submit. */
export async function FillNext({ page, fill }: { page: WorksheetPage; fill: FillOverview }) {
  const t = await getTranslations('worksheet')
  const { id: caseId, personId } = page.case
  const gap = fill.sections.find(({ filled, required }) => filled < required)
  if (gap) {
    return (
      <NextStep
        title={t('next.fill', { section: gap.label })}
        action={
          <ButtonLink href={toRoute(`/cases/${caseId}/worksheet/${gap.code}`)}>{t('next.fillAction')}</ButtonLink>
        }
      >
        <p>{t('next.fillBody', { count: gap.required - gap.filled })}</p>
        <p className="text-muted">{t('progress', { filled: fill.filled, required: fill.required })}</p>
      </NextStep>
    )
  }
  if (fill.needsMeasurement && !fill.latest) {
    return (
      <NextStep
        title={t('next.measure')}
        action={<ButtonLink href={toRoute(`/people/${personId}/measure`)}>{t('next.measureAction')}</ButtonLink>}
      >
        {t('next.measureMissing')}
      </NextStep>
    )
  }
  const firstRemark = fill.remarks.find(({ place }) => place)?.place
  if (fill.isUntouched && firstRemark) {
    return (
      <NextStep
        title={t('next.mend')}
        action={
          <ButtonLink href={toRoute(`/cases/${caseId}/worksheet/${firstRemark.section}#${firstRemark.code}`)}>
            {t('remarks.fix', { field: firstRemark.label })}
          </ButtonLink>
        }
      >
        {t('next.mendBody', { count: fill.remarks.length })}
      </NextStep>
    )
  }
  return (
    <NextStep title={t(fill.remarks.length > 0 ? 'next.mend' : 'next.submit')}>
      <p className="mb-3">
        {fill.remarks.length > 0 ? t('next.mendBody', { count: fill.remarks.length }) : t('next.submitBody')}
      </p>
      <SubmitForm page={page} />
    </NextStep>
  )
}
