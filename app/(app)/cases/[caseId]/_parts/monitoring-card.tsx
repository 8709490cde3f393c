import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import { toRoute } from '@/app/ui/to-route'
import { formatDate, formatNumber } from '@/lib/i18n/format'
import type { CaseView } from '@/lib/server/cases/get-case'
import type { Visit } from '@/lib/server/cases/read-case'

/** The three months after the plan was approved: measured, explained, or still to come. */
export function MonitoringCard({ view }: { view: CaseView }) {
  const t = useTranslations('case.page')
  return (
    <Card
      title={t('monitoring')}
      actions={
        view.visits.length > 0 && (
          <ButtonLink href={toRoute(`/cases/${view.id}/monitoring`)} look="quiet">
            {t('monitoringMore')}
          </ButtonLink>
        )
      }
    >
      {view.visits.length === 0 ? (
        <p className="text-muted">{t('noVisits')}</p>
      ) : (
        <DescriptionList
          items={view.visits.map((visit) => ({
            key: String(visit.month),
            term: t('month', { month: visit.month }),
            value: <VisitText visit={visit} late={isLate(visit, view)} />,
          }))}
        />
      )}
    </Card>
  )
}

/** Only the first open visit is asked for now; the query has said whether its day is past. */
const isLate = (visit: Visit, view: CaseView) =>
  view.next.some(({ key, late, dueOn }) => key === 'record_visit' && late && dueOn === visit.dueOn)

function VisitText({ visit, late }: { visit: Visit; late: boolean }) {
  const t = useTranslations('case.page')
  const locale = useLocale()
  if (visit.missingReason) return t('visitMissing', { reason: visit.missingReason })
  if (visit.measuredOn) {
    const values = [
      visit.weightKg !== null && t('weight', { value: formatNumber(visit.weightKg, locale) }),
      visit.lenheiCm !== null && t('length', { value: formatNumber(visit.lenheiCm, locale) }),
      visit.z !== null && t('z', { value: formatNumber(visit.z, locale, 2) }),
    ].filter((value) => value !== false)
    return t('visitMeasured', { date: formatDate(visit.measuredOn, locale), values: values.join(', ') })
  }
  const date = formatDate(visit.dueOn, locale)
  return (
    <span className={late ? 'font-semibold text-error' : undefined}>
      {t(late ? 'visitLate' : 'visitDue', { date })}
    </span>
  )
}
