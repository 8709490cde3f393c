import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/app/ui/empty-state'
import { FormMessages } from '@/app/ui/form-messages'
import { NextStep } from '@/app/ui/next-step'
import { emptyForm } from '@/lib/domain/form-state'
import type { WorksheetPage } from '@/lib/server/worksheets/get-worksheet'
import { openWorksheetForm } from './actions'
import { StepForm } from './step-form'

/** Before there is a worksheet: the way to open one, or whom it waits for. */
export async function NoWorksheet({ page }: { page: WorksheetPage }) {
  const t = await getTranslations('worksheet.open')
  if (!page.mayOpen) {
    return (
      <EmptyState icon="clock" title={t('notYet')}>
        {t('notYetBody')}
      </EmptyState>
    )
  }
  const { id: caseId } = page.case
  const identity = { commandId: randomUUID(), owner: page.actorId, formKey: `worksheet-open:${caseId}` }
  return (
    <NextStep title={t('ready')}>
      <p className="mb-3">{t('readyBody')}</p>
      <FormMessages>
        <StepForm action={openWorksheetForm} identity={identity} initial={emptyForm} caseId={caseId}>
          {t('action')}
        </StepForm>
      </FormMessages>
    </NextStep>
  )
}
