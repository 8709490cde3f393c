import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { GrowthChart } from '@/app/ui/growth-chart'
import { toRoute } from '@/app/ui/to-route'
import type { CaseView } from '@/lib/server/cases/get-case'

/** The child's length or height on the WHO bands; the other charts are a tap away. */
export function GrowthCard({ view }: { view: CaseView }) {
  const t = useTranslations('case.page')
  return (
    <Card
      title={t('growth')}
      actions={
        <ButtonLink href={toRoute(`/cases/${view.id}/growth`)} look="quiet">
          {t('growthMore')}
        </ButtonLink>
      }
    >
      <GrowthChart kind="lengthForAge" sex={view.sex} bornOn={view.bornOn} measurements={view.measurements} />
    </Card>
  )
}
