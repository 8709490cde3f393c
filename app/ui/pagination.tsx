import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { ButtonLink } from './button-link'

/** Onward through a list that is read by key, not by page number: to its start, or to the rows after these. */
export function Pagination({ shown, first, next }: { shown: number; first?: Route | null; next?: Route | null }) {
  const t = useTranslations('common.pagination')
  return (
    <nav aria-label={t('label')} className="flex flex-wrap items-center justify-between gap-3 print:hidden">
      <p className="text-muted">{t('shown', { count: shown })}</p>
      <div className="flex gap-2">
        {first && (
          <ButtonLink href={first} look="quiet">
            {t('first')}
          </ButtonLink>
        )}
        {next && (
          <ButtonLink href={next} look="secondary">
            {t('next')}
          </ButtonLink>
        )}
      </div>
    </nav>
  )
}
