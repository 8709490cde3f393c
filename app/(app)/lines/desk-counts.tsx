import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { toRoute } from '@/app/ui/to-route'
import { type LineFilters, writeLineFilters } from '@/lib/domain/lines/line-filters'
import type { Urgency } from '@/lib/domain/lines/urgency'
import { formatNumber } from '@/lib/i18n/format'
import type { Desk } from '@/lib/server/lines/count-desk'

/** How many lines are pressing or lack something; each number narrows the list to those it counts. */
export function DeskCounts({ desk, filters }: { desk: Desk; filters: LineFilters }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  if (desk.length === 0) return null
  const href = (urgency: Urgency | null) =>
    toRoute(`/lines?${new URLSearchParams(writeLineFilters({ ...filters, urgency, status: null, late: false }))}`)
  return (
    <nav aria-label={t('title')} className="grid gap-2 print:hidden">
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-6">
        {desk.map(({ urgency, count }) => (
          <li key={urgency}>
            <Link
              href={href(filters.urgency === urgency ? null : urgency)}
              aria-current={filters.urgency === urgency ? 'true' : undefined}
              className="flex h-full min-h-11 flex-col justify-between rounded-box border border-base-300 bg-base-100 p-3 aria-[current=true]:border-2 aria-[current=true]:border-primary aria-[current=true]:bg-secondary aria-[current=true]:text-secondary-content"
            >
              <span>{t(`urgency.${urgency}`)}</span>
              <span
                className={`text-2xl font-bold ${urgency === 'late' && count > 0 ? 'text-error' : ''} tabular-nums`}
              >
                {formatNumber(count, locale)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="text-muted">{t('lead')}</p>
    </nav>
  )
}
