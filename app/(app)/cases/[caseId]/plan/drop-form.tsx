import { useTranslations } from 'next-intl'
import { randomUUID } from 'node:crypto'
import { CommandForm } from '@/app/ui/command-form'
import { emptyForm, type FormState, valueOf } from '@/lib/domain/form-state'
import type { PlanPage } from '@/lib/server/plans/get-plan'
import type { PlanLineRow } from '@/lib/server/plans/plan-lines'
import { dropLineForm } from './actions'
import { formKeys } from './form-keys'

/** Takes a draft line out again, with the reason. */
export function DropForm({ line, page, typed }: { line: PlanLineRow; page: PlanPage; typed: FormState }) {
  const t = useTranslations('plan.lines')
  const restored = valueOf(typed, 'lineId') === line.id
  const identity = { commandId: randomUUID(), owner: page.actorId, formKey: formKeys(page.case.id).drop }
  return (
    <CommandForm
      action={dropLineForm}
      identity={identity}
      initial={restored ? typed : emptyForm}
      about={{ caseId: page.case.id, lineId: line.id }}
      submit={t('dropSubmit')}
      look="danger"
      reason={{ id: `drop-${line.id}`, label: t('dropReason') }}
      summary={t('drop')}
    />
  )
}
