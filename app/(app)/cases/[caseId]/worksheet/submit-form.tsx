import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { FormMessages } from '@/app/ui/form-messages'
import { emptyForm } from '@/lib/domain/form-state'
import type { WorksheetPage } from '@/lib/server/worksheets/get-worksheet'
import { submitWorksheetForm } from './actions'
import { StepForm } from './step-form'

/** The button that hands the worksheet to the health centre. */
export async function SubmitForm({ page }: { page: WorksheetPage }) {
  const t = await getTranslations('worksheet.submit')
  const { id: caseId } = page.case
  const identity = { commandId: randomUUID(), owner: page.actorId, formKey: `worksheet-submit:${caseId}` }
  return (
    <FormMessages>
      <StepForm action={submitWorksheetForm} identity={identity} initial={emptyForm} caseId={caseId}>
        {t('action')}
      </StepForm>
    </FormMessages>
  )
}
