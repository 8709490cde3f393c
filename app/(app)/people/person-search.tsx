import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { buttonClass } from '@/app/ui/button-look'
import { TextField } from '@/app/ui/field'
import { Icon } from '@/app/ui/line-icon'
import { filledForm } from '@/lib/domain/form-state'

/** Finds children by part of their name; what is looked for stands in the address. */
export function PersonSearch({ query }: { query: string }) {
  const t = useTranslations()
  return (
    <search className="card border border-base-300 bg-base-100 p-4">
      <form method="get" action="/people" className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-end">
        <TextField
          state={filledForm({ q: query })}
          name="q"
          type="search"
          label={t('person.list.search')}
          hint={t('person.list.searchHint')}
          maxLength={100}
          autoComplete="off"
        />
        <div className="flex gap-2">
          <button type="submit" className={buttonClass('primary')}>
            <Icon name="search" />
            {t('common.search')}
          </button>
          {query && (
            <ButtonLink href="/people" look="quiet">
              {t('common.reset')}
            </ButtonLink>
          )}
        </div>
      </form>
    </search>
  )
}
