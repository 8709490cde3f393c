import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { FormMessages } from '@/app/ui/form-messages'
import { toRoute } from '@/app/ui/to-route'
import { localeFrom } from '@/lib/i18n/locale'
import { getPlan } from '@/lib/server/plans/get-plan'
import { AnswersCard } from '../answers-card'
import { LinesCard } from '../lines-card'
import { PlanHead } from '../plan-head'
import { PlanStatus } from '../plan-status'
import { TotalsCard } from '../totals-card'
import { ApprovalStep } from './approval-step'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plan.approval'))('title') }
}

export default async function ApprovalRoute({ params }: PageProps<'/cases/[caseId]/plan/approval'>) {
  const { caseId } = await params
  const page = await getPlan(caseId, localeFrom(await getLocale()))
  const t = await getTranslations('plan.approval')
  const { plan } = page
  return (
    <>
      <PlanHead
        about={page.case}
        below
        title={t('title')}
        status={plan && <PlanStatus version={plan.version} status={plan.status} />}
      />
      <div className="grid gap-5">
        <FormMessages>
          <ApprovalStep page={page} />
          {plan && page.lines.length > 0 && <TotalsCard lines={page.lines} version={plan.version} />}
          <AnswersCard page={page} />
          <LinesCard page={page} />
        </FormMessages>
        <Link
          href={toRoute(`/cases/${caseId}/review`)}
          className="inline-flex min-h-11 w-fit items-center text-primary underline underline-offset-4"
        >
          {t('review')}
        </Link>
      </div>
    </>
  )
}
