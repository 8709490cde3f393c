import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Alert } from '@/app/ui/alert'
import { PageHeader } from '@/app/ui/page-header'
import { Pagination } from '@/app/ui/pagination'
import { toRoute } from '@/app/ui/to-route'
import { mayEver } from '@/lib/domain/access/policy'
import { readLineCursor, readLineFilters, writeLineFilters } from '@/lib/domain/lines/line-filters'
import { requireActor } from '@/lib/server/auth/session'
import { today } from '@/lib/server/clock'
import { getWorkList } from '@/lib/server/lines/get-work-list'
import { BulkList } from './bulk-list'
import { DeskCounts } from './desk-counts'
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
  const [page, t, packages] = await Promise.all([
    getWorkList(filters, after),
    getTranslations('line'),
    getTranslations('workPackage'),
  ])
  const { toDo, desk, areas, activities, choices } = page
  const forAgency = actor.role === 'agency_planner'
  const boxes = forAgency && !filters.supporting
  const lead = actor.role === 'agency_planner' || actor.role === 'village_officer' ? actor.role : 'others'
  const address = (more: Record<string, string>) =>
    toRoute(`/lines?${new URLSearchParams({ ...writeLineFilters(filters), ...more })}`)
  const groups = (
    <LineGroups
      rows={page.rows}
      sort={filters.urgency ? 'urgency' : filters.sort}
      showAgency={!forAgency || filters.supporting}
      boxes={boxes}
    />
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t(`lead.${lead}`)} />
      <div className="grid gap-5">
        <BulkDone did={query.did} count={query.count} />
        {after === null && <LinesToDo role={actor.role} toDo={toDo} first={page.rows[0]} />}
        <DeskCounts desk={desk} filters={filters} />
        {mayEver(actor, 'package:read') && (
          <Link
            href="/lines/packages"
            className="inline-flex min-h-11 items-center justify-self-start text-primary underline underline-offset-4 print:hidden"
          >
            {packages('see')}
          </Link>
        )}
        <LineFilterForm
          filters={filters}
          areas={areas}
          activities={activities}
          choices={choices}
          today={today()}
          forAgency={forAgency}
        />
        {page.rows.length === 0 ? (
          <NoLines filters={filters} forAgency={forAgency} />
        ) : (
          <>
            {boxes ? (
              <BulkList actor={actor} filters={filters} rows={page.rows} asOf={page.asOf}>
                {groups}
              </BulkList>
            ) : (
              groups
            )}
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

/** What was just done with several lines. */
async function BulkDone({ did, count }: { did: unknown; count: unknown }) {
  const t = await getTranslations('desk.did')
  const lines = Number(count)
  if ((did !== 'accept' && did !== 'arrange' && did !== 'report') || !Number.isSafeInteger(lines) || lines < 1)
    return null
  return (
    <Alert tone="success" live>
      {t(did, { count: lines })}
    </Alert>
  )
}
