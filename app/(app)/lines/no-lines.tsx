import { useTranslations } from 'next-intl'
import { EmptyState } from '@/app/ui/empty-state'
import { activeFilters, type LineFilters } from '@/lib/domain/lines/line-filters'

/** Why the list is empty: the filters, or nothing was asked yet. */
export function NoLines({ filters, forAgency }: { filters: LineFilters; forAgency: boolean }) {
  const t = useTranslations('line.empty')
  const why = activeFilters(filters) > 0 ? 'filtered' : forAgency ? 'agency' : 'others'
  return (
    <EmptyState icon="lines" title={t('title')}>
      {t(why)}
    </EmptyState>
  )
}
