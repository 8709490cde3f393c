import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { CommandForm } from '@/app/ui/command-form'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { PlanPage } from '@/lib/server/plans/get-plan'
import { revisePlanForm } from './actions'

/** Opens the next version of an approved plan, with the reason; at once in sight where findings wait for it. */
export async function ReviseForm({ page }: { page: PlanPage }) {
  const [t, actor] = await Promise.all([getTranslations('plan.revise'), requireActor()])
  const formKey = `revise-plan:${page.case.id}`
  return (
    <CommandForm
      action={revisePlanForm}
      identity={{ commandId: randomUUID(), owner: page.actorId, formKey }}
      initial={await initialForm(actor, formKey)}
      about={{ caseId: page.case.id }}
      submit={t('submit')}
      look="secondary"
      reason={{ id: 'revise-reason', label: t('reason'), hint: t('lead') }}
      {...(page.step === 'revise' ? {} : { summary: t('title') })}
    />
  )
}
