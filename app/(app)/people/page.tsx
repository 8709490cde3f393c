import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { EmptyState } from '@/app/ui/empty-state'
import { PageHeader } from '@/app/ui/page-header'
import { Pagination } from '@/app/ui/pagination'
import { toRoute } from '@/app/ui/to-route'
import { mayEver } from '@/lib/domain/access/policy'
import { requireActor } from '@/lib/server/auth/session'
import { listPeople } from '@/lib/server/people/list-people'
import { waitingOnList } from '@/lib/server/selection/waiting-on-list'
import { PeopleTable } from './people-table'
import { PersonSearch } from './person-search'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('person.list'))('title') }
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value.trim().slice(0, 100) : '')

export default async function PeoplePage({ searchParams }: PageProps<'/people'>) {
  const { q, after } = await searchParams
  const query = one(q)
  const [actor, t, { people, nextAfter }, list] = await Promise.all([
    requireActor(),
    getTranslations('person.list'),
    listPeople({ query, after: one(after) || null }),
    waitingOnList(),
  ])
  const register = mayEver(actor, 'person:register') && (
    <ButtonLink href="/people/new" look={query && people.length > 0 ? 'secondary' : 'primary'}>
      {t('register')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={register} />
      <div className="grid gap-4">
        <PersonSearch query={query} />
        {list && (
          <div className="grid sm:flex">
            <ButtonLink href={toRoute(`/cycles/${list.cycleId}/selection`)} look="secondary">
              {t('waiting', { count: list.waiting })}
            </ButtonLink>
          </div>
        )}
        <h2 className="text-xl font-bold">{query ? t('found', { count: people.length, query }) : t('recent')}</h2>
        {people.length > 0 ? (
          <PeopleTable people={people} />
        ) : (
          <EmptyState icon="people" title={query ? t('noneFound', { query }) : t('none')} action={register}>
            {query ? t('noneFoundHint') : t('noneHint')}
          </EmptyState>
        )}
        <Pagination
          shown={people.length}
          first={after ? '/people' : null}
          next={nextAfter ? toRoute(`/people?after=${nextAfter}`) : null}
        />
      </div>
    </>
  )
}
