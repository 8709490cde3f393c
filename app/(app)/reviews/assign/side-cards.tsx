import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Card } from '@/app/ui/card'
import { Status } from '@/app/ui/status'
import { toRoute } from '@/app/ui/to-route'
import type { HandOver } from '@/lib/server/reviews/list-unassigned'
import type { ExpertOption } from '@/lib/server/users/list-experts'

const LINK = 'inline-flex min-h-11 items-center text-primary underline underline-offset-4'

/** Open reviews that must go to another expert, each leading to where that is done. */
export function HandOverCard({ rows }: { rows: HandOver[] }) {
  const t = useTranslations('queue.assign')
  if (rows.length === 0) return null
  return (
    <Card title={t('handOver')}>
      <ul>
        {rows.map(({ id, number, expert, why }) => (
          <li key={id}>
            <Link href={toRoute(`/cases/${id}/review`)} className={LINK}>
              {t(`handOverItem.${why}`, { number: String(number), expert })}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The district's experts, their fields, and how much each has open. */
export function ExpertsCard({
  experts,
  standing,
}: {
  experts: ExpertOption[]
  standing: ReadonlyMap<string, 'unsigned' | 'not_in_team'>
}) {
  const t = useTranslations('queue')
  return (
    <Card title={t('assign.experts')}>
      {experts.length === 0 ? (
        <p>{t('assign.noExperts')}</p>
      ) : (
        <ul className="grid gap-2">
          {experts.map(({ id, name, specialty, open }) => (
            <li key={id}>
              <span className="font-semibold">{name}</span>
              {standing.has(id) && (
                <span className="block">
                  <Status tone="warning">{t(`assign.standing.${standing.get(id) ?? 'unsigned'}`)}</Status>
                </span>
              )}
              <span className="block text-muted">
                {t(`specialty.${specialty ?? 'none'}`)} · {t('assign.expertItem', { count: open })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Link href={toRoute('/reviews/bonds')} className={LINK}>
        {t('assign.bonds')}
      </Link>
    </Card>
  )
}
