import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { getPackage } from '@/lib/server/packages/get-package'
import { PackageFacts } from './facts'
import { HistoryCard } from './history-card'
import { MembersTable } from './members-table'
import { ReportsList } from './reports-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workPackage'))('title') }
}

export default async function PackagePage({ params, searchParams }: PageProps<'/lines/packages/[packageId]'>) {
  const [{ packageId }, { did }] = await Promise.all([params, searchParams])
  const [found, t, line] = await Promise.all([
    getPackage(packageId),
    getTranslations('workPackage'),
    getTranslations('line'),
  ])
  return (
    <>
      <PageHeader
        title={found.activity}
        lead={`${t('numbered', { number: found.number })} · ${found.agency}`}
        crumbs={[
          { label: line('title'), href: '/lines' },
          { label: t('title'), href: '/lines/packages' },
        ]}
      />
      <div className="grid gap-5">
        {(did === 'save' || did === 'report') && (
          <Alert tone="success" live>
            {t(`did.${did}`)}
          </Alert>
        )}
        <Card
          title={t('about')}
          actions={
            <span className="flex flex-wrap gap-2 print:hidden">
              {found.mayReport && found.members.length > 0 && (
                <ButtonLink href={toRoute(`/lines/packages/${found.id}/report`)}>{t('report.title')}</ButtonLink>
              )}
              {found.maySave && (
                <ButtonLink look="secondary" href={toRoute(`/lines/packages/${found.id}/change`)}>
                  {t('change.title')}
                </ButtonLink>
              )}
            </span>
          }
        >
          <PackageFacts found={found} />
        </Card>
        <section aria-label={t('members')}>
          <h2 className="mb-2 text-xl font-bold">{t('members')}</h2>
          <MembersTable found={found} />
        </section>
        <Card title={t('reports')}>
          <ReportsList reports={found.reports} />
        </Card>
        <HistoryCard events={found.events} unit={found.unit} called={found.called} />
      </div>
    </>
  )
}
