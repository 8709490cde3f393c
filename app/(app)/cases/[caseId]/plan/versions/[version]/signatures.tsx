import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import type { FrozenPlan } from '@/lib/domain/plans/frozen-plan'
import { formatDate } from '@/lib/i18n/format'

/** Who proposed and who approved this version, and when. */
export function Signatures({ frozen }: { frozen: FrozenPlan }) {
  const t = useTranslations('plan.frozen')
  return (
    <Card title={t('signed')}>
      <DescriptionList
        items={[
          { key: 'proposed', term: t('proposedBy'), value: frozen.proposedBy },
          { key: 'approved', term: t('approvedBy'), value: frozen.approvedBy },
          { key: 'on', term: t('approvedOn'), value: formatDate(frozen.approvedOn, useLocale()) },
        ]}
      />
    </Card>
  )
}
