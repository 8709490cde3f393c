import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/app/ui/empty-state'
import { PageHeader } from '@/app/ui/page-header'
import { Pagination } from '@/app/ui/pagination'
import { Table } from '@/app/ui/table'
import { toRoute } from '@/app/ui/to-route'
import { isId } from '@/lib/domain/is-id'
import { formatDate, formatNumber, formatRupiah } from '@/lib/i18n/format'
import { listPackages } from '@/lib/server/packages/list-packages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workPackage'))('title') }
}

export default async function PackagesPage({ searchParams }: PageProps<'/lines/packages'>) {
  const { after: typed } = await searchParams
  const after = typeof typed === 'string' && isId(typed) ? typed : null
  const [page, t, line, locale] = await Promise.all([
    listPackages(after),
    getTranslations('workPackage'),
    getTranslations('line'),
    getLocale(),
  ])
  const rupiah = (amount: string) => formatRupiah(BigInt(amount), locale)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} crumbs={[{ label: line('title'), href: '/lines' }]} />
      {page.rows.length === 0 ? (
        <EmptyState icon="lines" title={t('empty')}>
          {t('emptyBody')}
        </EmptyState>
      ) : (
        <div className="grid gap-5">
          <Table
            caption={t('title')}
            rows={page.rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'activity',
                header: t('column.activity'),
                primary: true,
                cell: ({ id, number, activity, place }) => ({
                  words: activity,
                  href: toRoute(`/lines/packages/${id}`),
                  note: `${t('numbered', { number })} · ${place}`,
                }),
              },
              { key: 'agency', header: t('column.agency'), cell: ({ agency }) => agency },
              {
                key: 'members',
                header: t('column.members'),
                cell: ({ members, done }) => t('done', { done, members }),
              },
              {
                key: 'volume',
                header: t('column.volume'),
                cell: ({ volume, unit }) => `${formatNumber(volume, locale)} ${unit}`,
              },
              {
                key: 'money',
                header: t('column.money'),
                end: true,
                cell: ({ budgetRp, toldRp }) => `${rupiah(budgetRp)} / ${rupiah(toldRp)}`,
              },
              {
                key: 'when',
                header: t('column.when'),
                cell: ({ startsOn, dueOn }) =>
                  t('period', { from: formatDate(startsOn, locale), until: formatDate(dueOn, locale) }),
              },
            ]}
          />
          <Pagination
            shown={page.rows.length}
            first={after === null ? null : '/lines/packages'}
            next={page.next === null ? null : toRoute(`/lines/packages?after=${page.next}`)}
          />
        </div>
      )}
    </>
  )
}
