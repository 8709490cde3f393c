import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { CheckCharts } from '@/app/ui/check-charts'
import { toRoute } from '@/app/ui/to-route'
import { hbLimitOfGroup } from '@/lib/domain/mother-checks/hb-limit'
import type { CaseView } from '@/lib/server/cases/get-case'

/** The woman's checks over time; the table is a tap away. */
export function ChecksCard({ view }: { view: CaseView }) {
  const t = useTranslations()
  return (
    <Card
      title={t('mother.check.card')}
      actions={
        <ButtonLink href={toRoute(`/cases/${view.id}/growth`)} look="quiet">
          {t('case.page.checksMore')}
        </ButtonLink>
      }
    >
      {view.checks.length === 0 ? (
        <p className="text-muted">{t('mother.check.none')}</p>
      ) : (
        <CheckCharts checks={view.checks} hbLimit={hbLimitOfGroup(view.group, view.used.limits)} />
      )}
    </Card>
  )
}
