import { useLocale, useTranslations } from 'next-intl'
import { DescriptionList } from '@/app/ui/description-list'
import { yearOf } from '@/lib/domain/plans/budget-year'
import { formatDate, formatDateTime, formatNumber, formatRupiah } from '@/lib/i18n/format'
import type { PackageDetail } from '@/lib/server/packages/get-package'

/** What is in force of a package: where, when, how much, for how many rupiah, and who said so last. */
export function PackageFacts({ found }: { found: PackageDetail }) {
  const t = useTranslations('workPackage')
  const line = useTranslations('line')
  const money = useTranslations('allocation')
  const locale = useLocale()
  const rupiah = (amount: bigint) => formatRupiah(amount, locale)
  const [budget, told] = [BigInt(found.budgetRp), BigInt(found.toldRp)]
  return (
    <DescriptionList
      items={[
        { key: 'agency', term: t('column.agency'), value: found.agency },
        { key: 'place', term: t('place'), value: found.place },
        { key: 'volume', term: t('column.volume'), value: `${formatNumber(found.volume, locale)} ${found.unit}` },
        {
          key: 'when',
          term: t('column.when'),
          value: t('period', { from: formatDate(found.startsOn, locale), until: formatDate(found.dueOn, locale) }),
        },
        { key: 'budget', term: t('budget'), value: rupiah(budget) },
        { key: 'fund', term: t('fund'), value: line(`fund.${found.fundSource}`) },
        { key: 'code', term: money('code'), value: found.budgetCode ?? '–' },
        { key: 'year', term: money('year'), value: String(found.budgetYear ?? yearOf(found.startsOn)) },
        { key: 'told', term: t('told'), value: rupiah(told) },
        { key: 'left', term: t('left'), value: rupiah(budget - told) },
        {
          key: 'changed',
          term: t('changed'),
          value: t('changedBy', { name: found.changedBy, at: formatDateTime(found.changedAt, locale) }),
        },
      ]}
    />
  )
}
