import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { CheckCharts } from '@/app/ui/check-charts'
import { CheckTable } from '@/app/ui/check-table'
import { GrowthChart } from '@/app/ui/growth-chart'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { isOfWoman } from '@/lib/domain/cases/groups-of-women'
import { filledForm } from '@/lib/domain/form-state'
import { hbLimitOfGroup } from '@/lib/domain/mother-checks/hb-limit'
import { requireActor } from '@/lib/server/auth/session'
import { initialForm } from '@/lib/server/auth/form-stash'
import { getMonitoring, type MonitoringVisit } from '@/lib/server/monitoring/get-monitoring'
import { MissingVisitForm } from './missing-visit-form'
import { MonitoringNext } from './monitoring-next'
import { VisitCard } from './visit-card'

const CHARTS = ['lengthForAge', 'weightForAge', 'weightForLength'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('monitoring'))('title') }
}

export default async function MonitoringPage({ params }: PageProps<'/cases/[caseId]/monitoring'>) {
  const { caseId } = await params
  const [page, actor, t] = await Promise.all([getMonitoring(caseId), requireActor(), getTranslations('monitoring')])
  const { case: head, personId, group, child, measurements, checks, limits, visits, open, owner } = page
  const ofWoman = isOfWoman(group)
  const measureHref = (month: number) =>
    `/people/${personId}/${ofWoman ? 'check' : 'measure'}?case=${caseId}&month=${month}`
  const missing = async ({ month, missingReason }: MonitoringVisit) => {
    const formKey = `missing-visit:${caseId}:${month}`
    const initial = await initialForm(actor, formKey, filledForm(missingReason ? { reason: missingReason } : {}))
    return {
      identity: { commandId: randomUUID(), owner, formKey },
      initial,
      caseId,
      month,
      change: missingReason !== null,
    }
  }
  const shown = await Promise.all(
    visits.map(async (visit) => ({ visit, form: visit.mayMiss ? await missing(visit) : null })),
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t(ofWoman ? 'leadOfWoman' : 'lead')}
        crumbs={[{ label: t('crumb', { number: head.number }), href: toRoute(`/cases/${caseId}`) }]}
      />
      {/* Printed, the page is the monitoring sheet of three months: one A4 side. */}
      <div className="sheet grid gap-5">
        <div className="print:hidden">
          <MonitoringNext page={page} measureHref={measureHref} />
        </div>
        <p className="hidden text-lg font-bold print:block">
          {t('sheet', { number: head.number, name: head.subjectName, village: head.village })}
        </p>
        {shown.length > 0 && (
          <section aria-labelledby="visits">
            <h2 id="visits" className="mb-2 text-xl font-bold">
              {t('visits')}
            </h2>
            <FormMessages also={['monitoring']}>
              <ol className="grid items-start gap-4 md:grid-cols-3 print:grid-cols-3 print:gap-2">
                {shown.map(({ visit, form }) => (
                  <VisitCard
                    key={visit.month}
                    visit={visit}
                    measureHref={measureHref(visit.month)}
                    isNext={visit.month === open[0]}
                  >
                    {form && <MissingVisitForm {...form} />}
                  </VisitCard>
                ))}
              </ol>
            </FormMessages>
          </section>
        )}
        {ofWoman ? (
          <Card title={t('checks')}>
            <CheckTable checks={checks} />
            <CheckCharts checks={checks} hbLimit={hbLimitOfGroup(group, limits)} />
          </Card>
        ) : (
          <Card title={t('growth')}>
            <div className="grid gap-6 lg:grid-cols-2 print:grid-cols-3 print:gap-2">
              {CHARTS.map((kind) => (
                <GrowthChart key={kind} kind={kind} sex={child.sex} bornOn={child.bornOn} measurements={measurements} />
              ))}
            </div>
          </Card>
        )}
      </div>
    </>
  )
}
