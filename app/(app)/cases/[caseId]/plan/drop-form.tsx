import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { CommandForm } from '@/app/ui/command-form'
import { Disclosure } from '@/app/ui/disclosure'
import { emptyForm, valueOf } from '@/lib/domain/form-state'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { PlanPage } from '@/lib/server/plans/get-plan'
import type { PlanLineRow } from '@/lib/server/plans/plan-lines'
import { dropLineForm } from './actions'

/** Takes a draft line out again, with the reason. */
export async function DropForm({ line, page }: { line: PlanLineRow; page: PlanPage }) {
  const [t, actor] = await Promise.all([getTranslations('plan.lines'), requireActor()])
  const formKey = `drop-line:${page.case.id}`
  const typed = await initialForm(actor, formKey)
  const restored = valueOf(typed, 'lineId') === line.id
  return (
    <Disclosure summary={t('drop')} open={restored}>
      <CommandForm
        action={dropLineForm}
        identity={{ commandId: randomUUID(), owner: page.actorId, formKey }}
        initial={restored ? typed : emptyForm}
        about={{ caseId: page.case.id, lineId: line.id }}
        submit={t('dropSubmit')}
        look="danger"
        reason={{ id: `drop-${line.id}`, label: t('dropReason') }}
      />
    </Disclosure>
  )
}
