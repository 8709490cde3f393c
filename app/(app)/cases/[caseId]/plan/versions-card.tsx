import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Card } from '@/app/ui/card'
import { toRoute } from '@/app/ui/to-route'
import { formatDate } from '@/lib/i18n/format'
import type { PlanPage } from '@/lib/server/plans/get-plan'
import { PlanStatus } from './plan-status'
import { ReviseForm } from './revise-form'

/** The versions there have been: who proposed and approved each, why it was opened, and the way to read it; then the way to the next one. */
export function VersionsCard({ page }: { page: PlanPage }) {
  const { versions, case: about, may } = page
  const t = useTranslations('plan')
  const locale = useLocale()
  if (versions.length === 0) return null
  return (
    <Card title={t('versions.title')}>
      <ul className="grid gap-4">
        {versions.map((one) => (
          <li key={one.version} className="grid gap-1 wrap-anywhere">
            <p>
              <PlanStatus version={one.version} status={one.status} />
            </p>
            {one.reason && <p>{t('revisingReason', { reason: one.reason })}</p>}
            {one.proposedBy && (
              <p className="text-muted">
                {t('versions.proposed', { by: one.proposedBy, at: formatDate(one.proposedOn, locale) })}
              </p>
            )}
            {one.approvedBy && (
              <>
                <p className="text-muted">
                  {t('versions.approved', { by: one.approvedBy, at: formatDate(one.approvedOn, locale) })}
                </p>
                <Link
                  href={toRoute(`/cases/${about.id}/plan/versions/${one.version}`)}
                  className="inline-flex min-h-11 w-fit items-center text-primary underline underline-offset-4"
                >
                  {t('versions.open', { version: one.version })}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
      {may.revise && !may.draft && <ReviseForm page={page} />}
    </Card>
  )
}
