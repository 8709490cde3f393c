import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { toRoute } from '@/app/ui/to-route'
import { statusAfter } from '@/lib/domain/cases/case-lifecycle'
import type { CaseView } from '@/lib/server/cases/get-case'

const LINK =
  'inline-flex min-h-11 items-center rounded-field border border-base-300 bg-base-100 px-3 text-primary underline underline-offset-4'

/** The parts of the case as whoever looks may open them. */
export function CaseLinks({ view }: { view: CaseView }) {
  const t = useTranslations('case.page')
  const pages = [
    'worksheet',
    ...(view.may.verify ? (['verification'] as const) : []),
    'findings',
    'review',
    'plan',
    'monitoring',
    'evaluation',
    'outcome',
    'growth',
    'history',
  ] as const
  return (
    <nav aria-label={t('links')} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {pages.map((page) => (
          <li key={page}>
            <Link href={toRoute(`/cases/${view.id}/${page}`)} className={LINK}>
              {t(`link.${page}`)}
            </Link>
          </li>
        ))}
        {view.may.end && statusAfter('end', view.status) !== null && (
          <li>
            <Link href={toRoute(`/cases/${view.id}/end`)} className={LINK}>
              {t('end')}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
