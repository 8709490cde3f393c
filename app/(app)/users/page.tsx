import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { EmptyState } from '@/app/ui/empty-state'
import { PageHeader } from '@/app/ui/page-header'
import { Pagination } from '@/app/ui/pagination'
import { toRoute } from '@/app/ui/to-route'
import { listUsers } from '@/lib/server/users/list-users'
import { UserFilterForm } from './user-filter-form'
import { UserTable } from './user-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('user'))('title') }
}

export default async function UsersPage({ searchParams }: PageProps<'/users'>) {
  const query = await searchParams
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined)
  const [page, t] = await Promise.all([
    listUsers({ q: one('q'), role: one('role'), closed: one('closed'), after: one('after') }),
    getTranslations('user'),
  ])
  const { filter, rows, next, followsOn } = page
  const kept = {
    ...(filter.q && { q: filter.q }),
    ...(filter.role && { role: filter.role }),
    ...(filter.closed && { closed: '1' }),
  }
  const address = (more: Record<string, string>) => toRoute(`/users?${new URLSearchParams({ ...kept, ...more })}`)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<ButtonLink href={toRoute('/users/new')}>{t('add')}</ButtonLink>}
      />
      <div className="grid gap-5">
        <UserFilterForm filter={filter} />
        {rows.length === 0 ? (
          <EmptyState icon="search" title={t('empty')}>
            {t('emptyBody')}
          </EmptyState>
        ) : (
          <>
            <UserTable rows={rows} />
            <Pagination
              shown={rows.length}
              first={followsOn ? address({}) : null}
              next={next === null ? null : address({ after: next })}
            />
          </>
        )}
      </div>
    </>
  )
}
