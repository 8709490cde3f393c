import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { EmptyState } from '@/app/ui/empty-state'
import { NextStep } from '@/app/ui/next-step'
import { PageHeader } from '@/app/ui/page-header'
import { Pagination } from '@/app/ui/pagination'
import { toRoute } from '@/app/ui/to-route'
import { readReviewCursor } from '@/lib/domain/reviews/review-cursor'
import { type AssignPage, listUnassigned } from '@/lib/server/reviews/list-unassigned'
import { OrderNote } from '../order-note'
import { AssignList } from './assign-list'
import { ExpertsCard, HandOverCard } from './side-cards'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('queue'))('assign.title') }
}

export default async function AssignRoute({ searchParams }: PageProps<'/reviews/assign'>) {
  const { after: word, done } = await searchParams
  const after = readReviewCursor(word)
  const [page, t] = await Promise.all([listUnassigned(after), getTranslations('queue.assign')])
  const count = typeof done === 'string' && /^\d{1,2}$/.test(done) ? Number(done) : 0
  const address = (more: Record<string, string>) => toRoute(`/reviews/assign?${new URLSearchParams(more)}`)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid gap-5">
        {count > 0 && (
          <Alert tone="success" live>
            {t('done', { count })}
          </Alert>
        )}
        {page.rows.length > 0 && after === null && (
          <NextStep title={t('next', { count: page.rows.length })}>{t('nextBody')}</NextStep>
        )}
        <HandOverCard rows={page.handOver} />
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
          <div className="grid gap-4">
            {page.rows.length === 0 ? (
              <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
            ) : (
              <>
                <AssignList page={page} />
                <Pagination
                  shown={page.rows.length}
                  first={after === null ? null : toRoute('/reviews/assign')}
                  next={page.next === null ? null : address({ after: page.next })}
                />
              </>
            )}
            <OrderNote />
          </div>
          <ExpertsCard experts={page.experts} standing={standingOf(page)} />
        </div>
      </div>
    </>
  )
}

/** Experts who may be given none of these cases, for what their team lacks. */
function standingOf({ rows }: AssignPage): Map<string, 'unsigned' | 'not_in_team'> {
  return new Map(
    rows.flatMap(({ unfit }) =>
      unfit.flatMap(({ expertId, why }) =>
        why === 'unsigned' || why === 'not_in_team' ? [[expertId, why] as const] : [],
      ),
    ),
  )
}
