import { useTranslations } from 'next-intl'
import { randomUUID } from 'node:crypto'
import { filledForm, type FormState, valueOf } from '@/lib/domain/form-state'
import type { PlanPage } from '@/lib/server/plans/get-plan'
import type { PlanLineRow } from '@/lib/server/plans/plan-lines'
import { formKeys } from './form-keys'
import { RedirectFields } from './redirect-fields'

/** Gives a declined line to another agency, in the next version of the plan; starts with the one that was suggested. */
export function RedirectForm({ line, page, typed }: { line: PlanLineRow; page: PlanPage; typed: FormState }) {
  const t = useTranslations('plan.lines')
  const restored = valueOf(typed, 'lineId') === line.id
  return (
    <RedirectFields
      identity={{ commandId: randomUUID(), owner: page.actorId, formKey: formKeys(page.case.id).redirect }}
      initial={restored ? typed : filledForm({ agencyId: line.proposedAgency?.id ?? '' })}
      caseId={page.case.id}
      lineId={line.id}
      agencies={page.agencies
        .filter(({ id }) => id !== line.leadAgency.id)
        .map(({ id, name }) => ({ value: id, label: name }))}
      texts={{
        title: t('redirect'),
        agency: t('redirectAgency'),
        reason: t('redirectReason'),
        submit: t('redirectSubmit'),
      }}
    />
  )
}
