import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { PageHeader } from '@/app/ui/page-header'
import { Pagination } from '@/app/ui/pagination'
import { QuotaBars } from '@/app/ui/quota-bars'
import { toRoute } from '@/app/ui/to-route'
import {
  readCandidateCursor,
  readCandidateListQuery,
  writeCandidateListQuery,
} from '@/lib/domain/selection/candidate-list-query'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { listLineAreas } from '@/lib/server/lines/list-line-areas'
import { getSelection } from '@/lib/server/selection/get-selection'
import { listCandidates } from '@/lib/server/selection/list-candidates'
import { CandidateFilterForm } from './candidate-filter-form'
import { CandidateList } from './candidate-list'
import { ScoringCard } from './scoring-card'
import { SelectionNext } from './selection-next'
import { StatusTabs } from './status-tabs'
import { ToldAlert } from './told-alert'

const VILLAGE_LENGTH = 13

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('selection'))('title') }
}

export default async function SelectionPage({ params, searchParams }: PageProps<'/cycles/[cycleId]/selection'>) {
  const [{ cycleId }, parameters, actor] = await Promise.all([params, searchParams, requireActor()])
  const query = readCandidateListQuery(parameters)
  const after = readCandidateCursor(query.sort, parameters.after)
  const formKey = `candidates:${cycleId}`
  const [selection, page, areas, t, initial] = await Promise.all([
    getSelection(cycleId, query.area),
    listCandidates(cycleId, query, after),
    listLineAreas(),
    getTranslations('selection'),
    initialForm(actor, formKey),
  ])
  const { may } = selection
  const cycle = t('cycle', { semester: String(selection.semester), year: String(selection.year) })
  const village =
    query.area?.length === VILLAGE_LENGTH
      ? areas.flatMap(({ villages }) => villages).find(({ code }) => code === query.area)?.name
      : undefined
  // Before the first scoring there is nothing else to do on this page.
  const unscored = may.score && selection.scoring === null
  const address = (more: Record<string, string>) =>
    toRoute(`/cycles/${cycleId}/selection?${new URLSearchParams({ ...writeCandidateListQuery(query), ...more })}`)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={may.seeScores ? t('lead', { cycle }) : t('leadVillage', { cycle })}
        crumbs={
          may.seeCycle
            ? [
                { label: t('cycles'), href: toRoute('/cycles') },
                { label: cycle, href: toRoute(`/cycles/${cycleId}`) },
              ]
            : []
        }
      />
      <div className="grid gap-5">
        <ToldAlert told={parameters} />
        <SelectionNext selection={selection} />
        {unscored && <ScoringCard actor={actor} selection={selection} />}
        {may.seeScores && (
          <Card title={village ? t('quota.titleVillage', { village }) : t('quota.title')}>
            <QuotaBars quotas={selection.quotas} />
          </Card>
        )}
        <StatusTabs cycleId={cycleId} query={query} counts={selection.counts} />
        <CandidateFilterForm cycleId={cycleId} query={query} areas={areas} seesScores={may.seeScores} />
        <CandidateList
          actor={actor}
          cycle={selection}
          rows={page.rows}
          query={query}
          formKey={formKey}
          initial={initial}
        />
        {page.rows.length > 0 && (
          <Pagination
            shown={page.rows.length}
            first={after === null ? null : address({})}
            next={page.next === null ? null : address({ after: page.next })}
          />
        )}
        {may.seeScores && !unscored && <ScoringCard actor={actor} selection={selection} />}
      </div>
    </>
  )
}
