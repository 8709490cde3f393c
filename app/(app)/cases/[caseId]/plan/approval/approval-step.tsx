import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { Card } from '@/app/ui/card'
import { CommandForm } from '@/app/ui/command-form'
import { NextStep } from '@/app/ui/next-step'
import { emptyForm } from '@/lib/domain/form-state'
import { formatDate } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { PlanPage } from '@/lib/server/plans/get-plan'
import { approvePlanForm, sendBackPlanForm } from './actions'

/** The decision itself: sign, send back, or why neither is possible now. */
export async function ApprovalStep({ page }: { page: PlanPage }) {
  const [t, actor, locale] = await Promise.all([getTranslations('plan'), requireActor(), getLocale()])
  const { plan, may } = page
  if (!plan?.proposedBy || page.step !== 'approve') return <NextStep title={t('approval.notWaiting')} waiting />

  const sendBackKey = `send-back-plan:${page.case.id}`
  const identity = (formKey: string) => ({ commandId: randomUUID(), owner: actor.id, formKey })
  const about = { caseId: page.case.id }
  const proposed = t('approval.proposed', { by: plan.proposedBy, at: formatDate(plan.proposedOn, locale) })
  if (!may.sign && !may.sendBack) {
    return (
      <NextStep title={t('next.approve')} waiting>
        <p>{proposed}</p>
        <p>{may.isProposer ? t('next.proposer') : t('approval.readOnly')}</p>
      </NextStep>
    )
  }
  const blocks = [
    ...(page.unanswered > 0 ? [t('unanswered', { count: page.unanswered })] : []),
    ...(may.isProposer ? [t('next.proposer')] : []),
  ]
  const sendBack = await initialForm(actor, sendBackKey)
  return (
    <Card title={t('next.approveChair')}>
      <p className="text-muted">{proposed}</p>
      {blocks.length > 0 ? (
        <Alert tone="warning" title={t('approval.blocked')}>
          <ul className="list-disc pl-5">
            {blocks.map((block) => (
              <li key={block}>{block}</li>
            ))}
          </ul>
        </Alert>
      ) : (
        <>
          <p className="max-w-prose">{t('approval.approveNote')}</p>
          <CommandForm
            action={approvePlanForm}
            identity={identity(`approve-plan:${page.case.id}`)}
            initial={emptyForm}
            about={about}
            submit={t('approval.approve')}
          />
        </>
      )}
      <CommandForm
        action={sendBackPlanForm}
        identity={identity(sendBackKey)}
        initial={sendBack}
        about={about}
        submit={t('approval.sendBackSubmit')}
        look="danger"
        reason={{ id: 'send-back-reason', label: t('approval.sendBackReason') }}
        summary={t('approval.sendBack')}
      />
    </Card>
  )
}
