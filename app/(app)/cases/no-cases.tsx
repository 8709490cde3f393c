import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { EmptyState } from '@/app/ui/empty-state'
import { activeCaseFilters, type CaseListQuery } from '@/lib/domain/cases/case-list-query'

/** Why the list is empty, and the way out of it. */
export function NoCases({ query }: { query: CaseListQuery }) {
  const t = useTranslations()
  if (activeCaseFilters(query) === 0) {
    return (
      <EmptyState icon="cases" title={t('case.list.none')}>
        {t('case.list.noneBody')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon="search"
      title={t('case.list.empty')}
      action={
        <ButtonLink href="/cases" look="secondary">
          {t('common.reset')}
        </ButtonLink>
      }
    >
      {t('case.list.emptyBody')}
    </EmptyState>
  )
}
