import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import { formatNumber } from '@/lib/i18n/format'
import type { LineDetail } from '@/lib/server/lines/get-line'
import { Deadline } from '../../deadline'
import { Rupiah } from '../../rupiah'

/** What the form is about, so that nobody has to go back to look. */
export function LineRecap({ line }: { line: LineDetail }) {
  const t = useTranslations('line')
  const target = { volume: formatNumber(line.targetVolume, useLocale()), unit: line.unit }
  return (
    <Card title={line.activity}>
      <DescriptionList
        items={[
          { key: 'for', term: t('detail.beneficiary'), value: `${line.beneficiary}, ${line.village}` },
          { key: 'target', term: t('detail.target'), value: t('target', target) },
          { key: 'deadline', term: t('detail.deadline'), value: <Deadline {...line} /> },
          {
            key: 'budget',
            term: t('detail.budget'),
            value: line.budgetRp === null ? t('detail.notBudgeted') : <Rupiah amount={line.budgetRp} />,
          },
        ]}
      />
    </Card>
  )
}
