import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { ButtonLink } from '@/app/ui/button-link'
import { toRoute } from '@/app/ui/to-route'
import { getPlanVersion } from '@/lib/server/plans/get-plan-version'
import { PlanHead } from '../../plan-head'
import { PlanStatus } from '../../plan-status'
import { TotalsCard } from '../../totals-card'
import { FrozenFindings } from './frozen-findings'
import { FrozenLines } from './frozen-lines'
import { Signatures } from './signatures'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plan'))('title') }
}

export default async function VersionRoute({ params }: PageProps<'/cases/[caseId]/plan/versions/[version]'>) {
  const { caseId, version } = await params
  const page = await getPlanVersion(caseId, /^\d{1,4}$/.test(version) ? Number(version) : 0)
  const t = await getTranslations('plan.frozen')
  const { about, frozen, latest } = page
  const isOld = about.status === 'superseded'
  return (
    <>
      <PlanHead
        about={page.case}
        below
        title={t('title', { version: about.version })}
        status={<PlanStatus version={about.version} status={about.status} />}
      />
      <div className="grid gap-5">
        <Alert tone={isOld ? 'warning' : 'info'} title={isOld ? t('superseded', { latest }) : t('note')}>
          {isOld && (
            <p className="mt-2">
              <ButtonLink href={toRoute(`/cases/${caseId}/plan`)} look="secondary">
                {t('latest')}
              </ButtonLink>
            </p>
          )}
        </Alert>
        <Signatures frozen={frozen} />
        <FrozenFindings frozen={frozen} />
        <FrozenLines frozen={frozen} />
        <TotalsCard lines={frozen.lines} version={frozen.version} asOf={frozen.approvedOn} />
      </div>
    </>
  )
}
