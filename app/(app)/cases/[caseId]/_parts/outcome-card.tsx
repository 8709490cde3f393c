import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { toRoute } from '@/app/ui/to-route'
import { formatDate } from '@/lib/i18n/format'
import type { CaseView } from '@/lib/server/cases/get-case'

/** What came of it: the decision beside what the figures say. Nothing before there is one. */
export function OutcomeCard({ view }: { view: CaseView }) {
  const t = useTranslations('case')
  const locale = useLocale()
  const { decision } = view
  if (!decision) return null
  return (
    <Card
      title={t('page.outcome')}
      actions={
        <ButtonLink href={toRoute(`/cases/${view.id}/outcome`)} look="quiet">
          {t('page.outcomeMore')}
        </ButtonLink>
      }
    >
      <p className="text-lg font-bold">{t(`outcome.${decision.decided}`)}</p>
      {decision.computed && <p>{t('page.computed', { outcome: t(`outcome.${decision.computed}`) })}</p>}
      {decision.reason && <p>{decision.reason}</p>}
      <p className="text-muted">
        {t('page.decidedBy', { name: decision.by, date: formatDate(decision.happenedOn, locale) })}
      </p>
    </Card>
  )
}
