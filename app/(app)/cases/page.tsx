import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { PageHeader } from '@/app/ui/page-header'
import { Pagination } from '@/app/ui/pagination'
import { toRoute } from '@/app/ui/to-route'
import {
  isSearchTooShort,
  readCaseCursor,
  readCaseListQuery,
  writeCaseListQuery,
} from '@/lib/domain/cases/case-list-query'
import { seesNames } from '@/lib/domain/cases/subject-name'
import { requireActor } from '@/lib/server/auth/session'
import { mayExport } from '@/lib/server/cases/export-cases'
import { listCases } from '@/lib/server/cases/list-cases'
import { listLineAreas } from '@/lib/server/lines/list-line-areas'
import { CaseFilterForm } from './case-filter-form'
import { CaseTable } from './case-table'
import { ExportLinks } from './export-links'
import { NoCases } from './no-cases'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('case'))('title') }
}

export default async function CasesPage({ searchParams }: PageProps<'/cases'>) {
  const parameters = await searchParams
  const query = readCaseListQuery(parameters)
  const after = readCaseCursor(query.sort, parameters.after)
  const actor = await requireActor()
  const [page, areas, t] = await Promise.all([listCases(query, after), listLineAreas(), getTranslations('case')])
  const byName = seesNames(actor)
  const address = (more: Record<string, string>) =>
    toRoute(`/cases?${new URLSearchParams({ ...writeCaseListQuery(query), ...more })}`)
  return (
    <>
      <PageHeader title={t('title')} lead={t('list.lead')} />
      <div className="grid gap-5">
        <CaseFilterForm query={query} areas={areas} byName={byName} />
        {byName && isSearchTooShort(query.q) && <Alert tone="warning">{t('list.searchShort')}</Alert>}
        {!byName && /\D/.test(query.q) && <Alert tone="warning">{t('list.searchNames')}</Alert>}
        {page.rows.length === 0 ? (
          <NoCases query={query} />
        ) : (
          <>
            <CaseTable rows={page.rows} />
            <Pagination
              shown={page.rows.length}
              first={after === null ? null : address({})}
              next={page.next === null ? null : address({ after: page.next })}
            />
            {mayExport(actor) && <ExportLinks query={query} named={byName} />}
          </>
        )}
      </div>
    </>
  )
}
