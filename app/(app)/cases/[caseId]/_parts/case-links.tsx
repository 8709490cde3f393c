import { useTranslations } from 'next-intl'
import { LinkRow } from '@/app/ui/link-row'
import { toRoute } from '@/app/ui/to-route'
import { isOfWoman } from '@/lib/domain/cases/groups-of-women'
import { statusAfter } from '@/lib/domain/cases/case-lifecycle'
import type { CaseView } from '@/lib/server/cases/get-case'

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
  const mayEnd = view.may.end && statusAfter('end', view.status) !== null
  return (
    <LinkRow
      label={t('links')}
      links={[
        ...pages.map((page) => ({
          href: toRoute(`/cases/${view.id}/${page}`),
          words: t(`link.${page === 'growth' && isOfWoman(view.group) ? 'checks' : page}`),
        })),
        ...(mayEnd ? [{ href: toRoute(`/cases/${view.id}/end`), words: t('end') }] : []),
      ]}
    />
  )
}
