import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { FormMessages } from '@/app/ui/form-messages'
import { NextStep } from '@/app/ui/next-step'
import { toRoute } from '@/app/ui/route'
import { emptyForm } from '@/lib/domain/form-state'
import type { FillOverview } from '@/lib/server/worksheets/fill-overview'
import type { WorksheetPage } from '@/lib/server/worksheets/get-worksheet'
import { submitWorksheetForm } from './actions'
import { StepForm } from './step-form'

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
  if (!fill.latest) {
    return (
      <NextStep
        title={t('next.measure')}
        action={<ButtonLink href={toRoute(`/people/${personId}/measure`)}>{t('next.measureAction')}</ButtonLink>}
      >
        {t('next.measureMissing')}
      </NextStep>
    )
  }
  const identity = { commandId: randomUUID(), owner: page.actorId, formKey: `worksheet-submit:${caseId}` }
  const mending = fill.remarks.length > 0
  return (
    <NextStep title={t(mending ? 'next.mend' : 'next.submit')}>
      <p className="mb-3">{mending ? t('next.mendBody', { count: fill.remarks.length }) : t('next.submitBody')}</p>
      <FormMessages>
        <StepForm action={submitWorksheetForm} identity={identity} initial={emptyForm} caseId={caseId}>
          {t('submit.action')}
        </StepForm>
      </FormMessages>
    </NextStep>
  )
}
