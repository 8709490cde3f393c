import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/app/ui/empty-state'
import { NextStep } from '@/app/ui/next-step'
import { PageHeader } from '@/app/ui/page-header'
import { Pagination } from '@/app/ui/pagination'
import { toRoute } from '@/app/ui/to-route'
import { accessQuery } from '@/lib/domain/access/access-filter'
import { listAccess } from '@/lib/server/access/list-access'
import { AccessFilterForm } from './access-filter-form'
import { AccessTable } from './access-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access'))('title') }
}

export default async function AccessLogPage({ searchParams }: PageProps<'/access-log'>) {
  const [{ filter, rows, next }, t] = await Promise.all([listAccess(await searchParams), getTranslations('access')])
  const address = (after: string | null) => toRoute(`/access-log?${accessQuery({ ...filter, after })}`)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid gap-5">
        <NextStep title={t('next.title')}>{t('next.body')}</NextStep>
        <AccessFilterForm filter={filter} />
        {rows.length === 0 ? (
          <EmptyState icon="search" title={t('empty')}>
            {t('emptyBody')}
          </EmptyState>
        ) : (
          <>
            <AccessTable rows={rows} />
            <Pagination
              shown={rows.length}
              first={filter.after ? address(null) : null}
              next={next ? address(next) : null}
            />
          </>
        )}
      </div>
    </>
  )
}
