import { useLocale, useTranslations } from 'next-intl'
import { DescriptionList } from '@/app/ui/description-list'
import type { CheckRow } from '@/lib/domain/mother-checks/mother-check'
import { formatQuantity } from '@/lib/i18n/format'

/** What a woman's check of a monitoring month read; what was not read is left out. */
export function VisitCheck({ check }: { check: CheckRow }) {
  const t = useTranslations('mother')
  const locale = useLocale()
  const figures = [
    { key: 'weightKg', unit: t('unit.kg') },
    { key: 'lilaCm', unit: t('unit.cm') },
    { key: 'hbGDl', unit: t('unit.gdl') },
    { key: 'tabletsDrunk', unit: t('unit.tablets') },
  ] as const
  const items = figures
    .filter(({ key }) => check[key] !== null)
    .map(({ key, unit }) => ({
      key: key as string,
      term: t(`field.${key}`),
      value: formatQuantity(check[key], unit, locale),
    }))
  const { systolic, diastolic, familyPlanning } = check
  const pressure = { key: 'pressure', term: t('field.pressure'), value: `${systolic}/${diastolic} ${t('unit.mmhg')}` }
  const method = familyPlanning && {
    key: 'familyPlanning',
    term: t('field.familyPlanning'),
    value: t(`familyPlanning.${familyPlanning}`),
  }
  return <DescriptionList items={[...items, ...(systolic === null ? [] : [pressure]), ...(method ? [method] : [])]} />
}
