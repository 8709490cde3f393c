import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import { toRoute } from '@/app/ui/to-route'
import { formatDate } from '@/lib/i18n/format'
import type { CaseView } from '@/lib/server/cases/get-case'

/** The follow-up plan in a few lines. */
export function PlanCard({ view }: { view: CaseView }) {
  const t = useTranslations('case')
  const locale = useLocale()
  const { plan } = view
  if (!plan) {
    return (
      <Card title={t('page.plan')}>
        <p className="text-muted">{t('page.noPlan')}</p>
      </Card>
    )
  }
  const approved =
    plan.approvedBy && t('page.approvedBy', { name: plan.approvedBy, date: formatDate(plan.approvedOn, locale) })
  const [part, whole] = [view.linesVerified, view.linesVerified + view.linesOpen]
  return (
    <Card
      title={t('page.plan')}
      actions={
        <ButtonLink href={toRoute(`/cases/${view.id}/plan`)} look="quiet">
          {t('page.planMore')}
        </ButtonLink>
      }
    >
      <DescriptionList
        items={[
          {
            key: 'version',
            term: t('page.planVersion', { version: plan.version }),
            value: approved || t(`page.planStatus.${plan.status}`),
          },
          {
            key: 'lines',
            term: t('page.linesVerified'),
            value: whole > 0 ? t('list.share', { part, whole }) : t('list.noneYet'),
          },
          {
            key: 'due',
            term: t('page.nextDue'),
            value: (
              <span className={view.late ? 'font-semibold text-error' : undefined}>
                {formatDate(view.nextDueOn, locale)} {view.late && `(${t('list.late')})`}
              </span>
            ),
          },
        ]}
      />
    </Card>
  )
}
