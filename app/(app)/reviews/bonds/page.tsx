import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { EmptyState } from '@/app/ui/empty-state'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { Pagination } from '@/app/ui/pagination'
import { toRoute } from '@/app/ui/to-route'
import { listBonds } from '@/lib/server/reviews/list-bonds'
import { BondItem } from './bond-item'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('queue'))('bonds.all') }
}

export default async function BondsRoute({ searchParams }: PageProps<'/reviews/bonds'>) {
  const { after, did } = await searchParams
  const from = typeof after === 'string' ? after : null
  const [page, t] = await Promise.all([listBonds(from), getTranslations('queue')])
  return (
    <>
      <PageHeader
        title={t('bonds.all')}
        lead={t('bonds.allLead')}
        crumbs={[{ label: t('assign.title'), href: toRoute('/reviews/assign') }]}
      />
      <div className="grid gap-5">
        {did === 'lifted' && (
          <Alert tone="success" live>
            {t('bonds.liftDone')}
          </Alert>
        )}
        {page.rows.length === 0 ? (
          <EmptyState title={t('bonds.empty')}>{t('bonds.emptyBody')}</EmptyState>
        ) : (
          <FormMessages>
            <ul className="grid gap-3">
              {page.rows.map((bond) => (
                <BondItem key={bond.id} bond={bond} />
              ))}
            </ul>
            <Pagination
              shown={page.rows.length}
              first={from === null ? null : toRoute('/reviews/bonds')}
              next={page.next === null ? null : toRoute(`/reviews/bonds?${new URLSearchParams({ after: page.next })}`)}
            />
          </FormMessages>
        )}
      </div>
    </>
  )
}
