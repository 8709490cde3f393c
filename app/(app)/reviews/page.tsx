import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { ButtonLink } from '@/app/ui/button-link'
import { EmptyState } from '@/app/ui/empty-state'
import { NextStep } from '@/app/ui/next-step'
import { PageHeader } from '@/app/ui/page-header'
import { Pagination } from '@/app/ui/pagination'
import { signWords } from '@/app/ui/sign-words'
import { toRoute } from '@/app/ui/to-route'
import { readReviewCursor } from '@/lib/domain/reviews/review-cursor'
import { listQueue, type ReviewTask } from '@/lib/server/reviews/list-queue'
import { BondsCard } from './bonds-card'
import { OrderNote } from './order-note'
import { QueueTable } from './queue-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('queue'))('title') }
}

export default async function QueueRoute({ searchParams }: PageProps<'/reviews'>) {
  const { after: word, did } = await searchParams
  const after = readReviewCursor(word)
  const [queue, t] = await Promise.all([listQueue(after), getTranslations('queue')])
  const first = after === null ? queue.rows.find(({ bound }) => !bound) : undefined
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid gap-5">
        {did === 'declared' && (
          <Alert tone="success" live>
            {t('bonds.declared')}
          </Alert>
        )}
        {first && <FirstReview task={first} />}
        {queue.rows.length === 0 ? (
          <EmptyState title={t('next.empty')}>{t('next.emptyBody')}</EmptyState>
        ) : (
          <>
            <QueueTable rows={queue.rows} />
            <Pagination
              shown={queue.rows.length}
              first={after === null ? null : toRoute('/reviews')}
              next={queue.next === null ? null : toRoute(`/reviews?${new URLSearchParams({ after: queue.next })}`)}
            />
          </>
        )}
        <OrderNote />
        <BondsCard queue={queue} />
      </div>
    </>
  )
}

async function FirstReview({ task }: { task: ReviewTask }) {
  const [t, words] = await Promise.all([getTranslations('queue'), signWords()])
  const signs = task.signs.length === 0 ? t('noSigns') : words(task.signs).join(', ')
  return (
    <NextStep
      title={t('next.first', { number: String(task.number), name: task.name })}
      action={<ButtonLink href={toRoute(`/cases/${task.id}/review`)}>{t('next.open')}</ButtonLink>}
    >
      {t('next.firstBody', { signs, waiting: t('waiting', { days: task.daysInStatus }) })}
    </NextStep>
  )
}
