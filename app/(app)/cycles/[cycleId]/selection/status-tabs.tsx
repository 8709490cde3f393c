import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { toRoute } from '@/app/ui/to-route'
import { type CandidateListQuery, writeCandidateListQuery } from '@/lib/domain/selection/candidate-list-query'
import { CANDIDATE_STATUSES, type CandidateStatus } from '@/lib/domain/selection/candidate-status'
import { formatNumber } from '@/lib/i18n/format'

type Props = { cycleId: string; query: CandidateListQuery; counts: Record<CandidateStatus, number> }

/** The three states of the list as links, each with how many there are. */
export function StatusTabs({ cycleId, query, counts }: Props) {
  const t = useTranslations('selection')
  const locale = useLocale()
  return (
    <nav aria-label={t('tabs')} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {CANDIDATE_STATUSES.map((status) => {
          const current = status === query.status
          const address = new URLSearchParams(writeCandidateListQuery({ ...query, status }))
          return (
            <li key={status}>
              <Link
                href={toRoute(`/cycles/${cycleId}/selection?${address}`)}
                aria-current={current ? 'page' : undefined}
                className={`inline-flex min-h-11 items-center rounded-field border px-3 font-semibold ${current ? 'border-primary bg-primary text-primary-content' : 'border-edge text-primary'}`}
              >
                {t('tab', { status: t(`status.${status}`), count: formatNumber(counts[status], locale) })}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
