import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { Card } from '@/app/ui/card'
import { CheckCharts } from '@/app/ui/check-charts'
import { CheckTable } from '@/app/ui/check-table'
import { GrowthChart } from '@/app/ui/growth-chart'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { isOfWoman } from '@/lib/domain/cases/groups-of-women'
import { CHART_KINDS } from '@/lib/domain/growth/chart'
import { hbLimitOfGroup } from '@/lib/domain/mother-checks/hb-limit'
import { counted } from '@/lib/domain/measurements/measurement-row'
import { formatDate } from '@/lib/i18n/format'
import { getCaseGrowth } from '@/lib/server/cases/get-case-growth'
import { MeasurementTable } from './measurement-table'
import { PrintButton } from './print-button'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('growth'))('title') }
}

export default async function CaseGrowthPage({ params }: PageProps<'/cases/[caseId]/growth'>) {
  const { caseId } = await params
  const { number, name, group, child, measurements, checks, limits } = await getCaseGrowth(caseId)
  const [t, locale] = await Promise.all([getTranslations('case'), getLocale()])
  const { sex, bornOn, bornOnEstimated } = child
  const ofWoman = isOfWoman(group)
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('title'), href: '/cases' },
          { label: t('select.back', { number }), href: toRoute(`/cases/${caseId}`) },
        ]}
        title={t(ofWoman ? 'growth.checksTitle' : 'growth.title', { number })}
        lead={`${name}. ${t('growth.born', { date: formatDate(bornOn, locale) })}`}
        actions={<PrintButton label={t('growth.print')} />}
      />
      {ofWoman ? (
        <div className="grid gap-5">
          <Card title={t('growth.checks')}>
            <CheckTable checks={checks} />
          </Card>
          <Card>
            <CheckCharts checks={checks} hbLimit={hbLimitOfGroup(group, limits)} />
          </Card>
        </div>
      ) : (
        <div className="grid gap-5">
          {bornOnEstimated && <Alert tone="warning">{t('growth.estimated')}</Alert>}
          <div className="grid items-start gap-5 lg:grid-cols-2 print:grid-cols-1">
            {CHART_KINDS.map((kind) => (
              <Card key={kind}>
                <GrowthChart kind={kind} sex={sex} bornOn={bornOn} measurements={counted(measurements)} />
              </Card>
            ))}
          </div>
          <Card title={t('growth.measurements')}>
            <MeasurementTable measurements={measurements} />
          </Card>
        </div>
      )}
    </>
  )
}
