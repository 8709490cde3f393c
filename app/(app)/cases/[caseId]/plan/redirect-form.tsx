import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { Disclosure } from '@/app/ui/disclosure'
import { filledForm, valueOf } from '@/lib/domain/form-state'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { PlanPage } from '@/lib/server/plans/get-plan'
import type { PlanLineRow } from '@/lib/server/plans/plan-lines'
import { RedirectFields } from './redirect-fields'

/** Gives a declined line to another agency, in the next version of the plan; starts with the one that was suggested. */
export async function RedirectForm({ line, page }: { line: PlanLineRow; page: PlanPage }) {
  const [t, actor] = await Promise.all([getTranslations('plan.lines'), requireActor()])
  const formKey = `redirect:${page.case.id}`
  const typed = await initialForm(actor, formKey)
  const restored = valueOf(typed, 'lineId') === line.id
  return (
    <Disclosure summary={t('redirect')} open>
      <RedirectFields
        identity={{ commandId: randomUUID(), owner: page.actorId, formKey }}
        initial={restored ? typed : filledForm({ agencyId: line.proposedAgency?.id ?? '' })}
        caseId={page.case.id}
        lineId={line.id}
        agencies={page.agencies
          .filter(({ id }) => id !== line.leadAgency.id)
          .map(({ id, name }) => ({ value: id, label: name }))}
        texts={{ agency: t('redirectAgency'), reason: t('redirectReason'), submit: t('redirectSubmit') }}
      />
    </Disclosure>
  )
}
