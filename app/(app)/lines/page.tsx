import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/app/ui/page-header'
import { Pagination } from '@/app/ui/pagination'
import { toRoute } from '@/app/ui/to-route'
import { readLineCursor, readLineFilters, writeLineFilters } from '@/lib/domain/lines/line-filters'
import { requireActor } from '@/lib/server/auth/session'
import { countLinesToDo } from '@/lib/server/lines/count-lines-to-do'
import { listLineAreas } from '@/lib/server/lines/list-line-areas'
import { listLines } from '@/lib/server/lines/list-lines'
import { LineFilterForm } from './line-filter-form'
import { LineGroups } from './line-groups'
import { LinesToDo } from './lines-to-do'
import { NoLines } from './no-lines'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('line'))('title') }
}

export default async function LinesPage({ searchParams }: PageProps<'/lines'>) {
  const query = await searchParams
  const filters = readLineFilters(query)
  const after = readLineCursor(query.after)
  const actor = await requireActor()
  const [page, toDo, areas, t] = await Promise.all([
    listLines(filters, after),
    countLinesToDo(),
    listLineAreas(),
    getTranslations('line'),
  ])
  const lead = actor.role === 'agency_planner' || actor.role === 'village_officer' ? actor.role : 'others'
  const address = (more: Record<string, string>) =>
    toRoute(`/lines?${new URLSearchParams({ ...writeLineFilters(filters), ...more })}`)
  return (
    <>
      <PageHeader title={t('title')} lead={t(`lead.${lead}`)} />
      <div className="grid gap-5">
        {after === null && <LinesToDo role={actor.role} toDo={toDo} first={page.rows[0]} />}
        <LineFilterForm filters={filters} areas={areas} forAgency={actor.role === 'agency_planner'} />
        {page.rows.length === 0 ? (
          <NoLines filters={filters} forAgency={actor.role === 'agency_planner'} />
        ) : (
          <>
            <LineGroups rows={page.rows} sort={filters.sort} showAgency={actor.role !== 'agency_planner'} />
            <Pagination
              shown={page.rows.length}
              first={after === null ? null : address({})}
              next={page.next === null ? null : address({ after: page.next })}
            />
          </>
        )}
      </div>
    </>
  )
}
