import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { FormMessages } from '@/app/ui/form-messages'
import { localeFrom } from '@/lib/i18n/locale'
import { getPlan } from '@/lib/server/plans/get-plan'
import { AnswersCard } from './answers-card'
import { LinesCard } from './lines-card'
import { PlanHead } from './plan-head'
import { PlanNextStep } from './plan-next-step'
import { PlanNotices } from './plan-notices'
import { PlanStatus } from './plan-status'
import { TotalsCard } from './totals-card'
import { VersionsCard } from './versions-card'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plan'))('title') }
}

export default async function PlanRoute({ params, searchParams }: PageProps<'/cases/[caseId]/plan'>) {
  const { caseId } = await params
  const { drafted } = await searchParams
  const page = await getPlan(caseId, localeFrom(await getLocale()))
  const t = await getTranslations('plan')
  const { plan } = page
  return (
    <>
      <PlanHead
        about={page.case}
        title={t('title')}
        status={plan && <PlanStatus version={plan.version} status={plan.status} />}
      />
      <div className="grid gap-5">
        {typeof drafted === 'string' && /^\d{1,3}$/.test(drafted) && (
          <Alert tone={drafted === '0' ? 'warning' : 'success'} live>
            {t('draftAll.done', { count: Number(drafted) })}
          </Alert>
        )}
        <PlanNotices page={page} />
        <FormMessages>
          <PlanNextStep page={page} />
          <AnswersCard page={page} />
          <LinesCard page={page} />
        </FormMessages>
        {plan && page.lines.length > 0 && <TotalsCard lines={page.lines} version={plan.version} />}
        <FormMessages>
          <VersionsCard page={page} />
        </FormMessages>
      </div>
    </>
  )
}
