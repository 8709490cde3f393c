import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { toRoute } from '@/app/ui/to-route'
import type { CaseView } from '@/lib/server/cases/get-case'
import { HistoryTimeline } from './history-timeline'

/** The last things that happened. */
export function HistoryCard({ view }: { view: CaseView }) {
  const t = useTranslations('case.page')
  return (
    <Card
      title={t('history')}
      actions={
        <ButtonLink href={toRoute(`/cases/${view.id}/history`)} look="quiet">
          {t('historyMore')}
        </ButtonLink>
      }
    >
      <HistoryTimeline entries={view.history} />
    </Card>
  )
}
