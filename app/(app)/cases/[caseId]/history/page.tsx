import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { Card } from '@/app/ui/card'
import { PageHeader } from '@/app/ui/page-header'
import { Pagination } from '@/app/ui/pagination'
import { toRoute } from '@/app/ui/to-route'
import { listHistory } from '@/lib/server/history/list-history'
import { HistoryTimeline } from '../_parts/history-timeline'
import { readBefore } from './read-before'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('history'))('title') }
}

export default async function HistoryPage({ params, searchParams }: PageProps<'/cases/[caseId]/history'>) {
  const { caseId } = await params
  const before = readBefore((await searchParams).before)
  const { caseNumber, entries, next, check } = await listHistory(caseId, before)
  const t = await getTranslations()
  const here = `/cases/${caseId}/history`
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('case.title'), href: '/cases' },
          { label: t('case.select.back', { number: caseNumber }), href: toRoute(`/cases/${caseId}`) },
        ]}
        title={t('history.caseTitle', { number: caseNumber })}
        lead={t('history.lead')}
      />
      <div className="grid gap-5">
        {check.broken.length === 0 ? (
          <Alert tone="success" title={t('history.whole')}>
            {t('history.wholeBody', { count: check.checked })}
          </Alert>
        ) : (
          <Alert tone="error" title={t('history.broken')}>
            {t('history.brokenBody', { numbers: check.broken.join(', ') })}
          </Alert>
        )}
        <Card>
          <HistoryTimeline entries={entries} numbered />
        </Card>
        <Pagination
          shown={entries.length}
          first={before === null ? null : toRoute(here)}
          next={next === null ? null : toRoute(`${here}?before=${next}`)}
        />
      </div>
    </>
  )
}
