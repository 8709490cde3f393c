import { useTranslations } from 'next-intl'
import { buttonClass } from '@/app/ui/button-look'
import { type CaseListQuery, writeCaseListQuery } from '@/lib/domain/cases/case-list-query'

/** The list of this page as a file: with initials, or in full for those who see names. */
export function ExportLinks({ query, named }: { query: CaseListQuery; named: boolean }) {
  const t = useTranslations('case.list')
  const address = (more: Record<string, string>) =>
    `/api/exports/cases?${new URLSearchParams({ ...writeCaseListQuery(query), ...more })}`
  return (
    <div className="border-t border-base-300 pt-4 print:hidden">
      <div className="flex flex-wrap gap-2">
        <a href={address({})} download className={buttonClass('secondary')}>
          {t('export')}
        </a>
        {named && (
          <a href={address({ names: 'yes' })} download className={buttonClass('quiet')}>
            {t('exportNames')}
          </a>
        )}
      </div>
      <p className="mt-2 text-muted">{t('exportNote')}</p>
    </div>
  )
}
