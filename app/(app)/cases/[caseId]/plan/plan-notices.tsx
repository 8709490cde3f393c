import { useTranslations } from 'next-intl'
import { Alert } from '@/app/ui/alert'
import type { PlanPage } from '@/lib/server/plans/get-plan'

/** What must be known of the open version: why the chair sent it back, why it was opened, what stays in force. */
export function PlanNotices({ page: { plan, versions, may } }: { page: PlanPage }) {
  const t = useTranslations('plan')
  const inForce = versions.find(({ status }) => status === 'approved')
  const isRevision = plan !== null && inForce !== undefined && plan.version > inForce.version
  return (
    <>
      {plan?.sentBackReason && may.draft && (
        <Alert tone="warning" title={t('sentBack')}>
          <p className="wrap-anywhere whitespace-pre-line">{plan.sentBackReason}</p>
        </Alert>
      )}
      {isRevision && (
        <Alert title={t('revising', { version: plan.version, inForce: inForce.version })}>
          {plan.reason && <p className="wrap-anywhere">{t('revisingReason', { reason: plan.reason })}</p>}
        </Alert>
      )}
    </>
  )
}
