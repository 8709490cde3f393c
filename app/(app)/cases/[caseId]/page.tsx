import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseStatus } from '@/app/ui/case-status'
import { PageHeader } from '@/app/ui/page-header'
import { isOfWoman } from '@/lib/domain/cases/groups-of-women'
import { getCase } from '@/lib/server/cases/get-case'
import { AboutCard } from './_parts/about-card'
import { CaseLinks } from './_parts/case-links'
import { CaseNextStep } from './_parts/case-next-step'
import { CaseSteps } from './_parts/case-steps'
import { ChainCard } from './_parts/chain-card'
import { ChecksCard } from './_parts/checks-card'
import { ConvergenceCard } from './_parts/convergence-card'
import { GrowthCard } from './_parts/growth-card'
import { HistoryCard } from './_parts/history-card'
import { MonitoringCard } from './_parts/monitoring-card'
import { OutcomeCard } from './_parts/outcome-card'
import { PlanCard } from './_parts/plan-card'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('case'))('title') }
}

export default async function CasePage({ params }: PageProps<'/cases/[caseId]'>) {
  const { caseId } = await params
  const view = await getCase(caseId)
  const t = await getTranslations('case')
  const { number, name, group, ageMonths: months, village, subdistrict } = view
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: '/cases' }]}
        title={t('page.title', { number, name })}
        status={<CaseStatus status={view.status} />}
        lead={
          isOfWoman(group)
            ? t('page.leadWoman', {
                group: t(`select.groups.${group}`),
                years: Math.floor(months / 12),
                village,
                subdistrict,
              })
            : t('page.lead', { group: t(`select.groups.${group}`), months, village, subdistrict })
        }
      />
      <div className="grid gap-5">
        <CaseNextStep view={view} />
        <CaseSteps view={view} />
        <CaseLinks view={view} />
        <ChainCard view={view} />
        <div className="grid items-start gap-5 lg:grid-cols-2">
          {isOfWoman(group) ? <ChecksCard view={view} /> : <GrowthCard view={view} />}
          <div className="grid gap-5">
            <ConvergenceCard chain={view.chain} group={group} used={view.used} />
            <PlanCard view={view} />
            <MonitoringCard view={view} />
            <OutcomeCard view={view} />
            <AboutCard view={view} />
            <HistoryCard view={view} />
          </div>
        </div>
      </div>
    </>
  )
}
