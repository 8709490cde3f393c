import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from './button-link'
import { buttonClass } from './button-look'

/**
 * Filters that live in the address: a plain GET form, so a filtered list can be kept, sent and gone back to.
 * `active` says how many filters are on; the rest of a phone's screen belongs to the list.
 */
export function FilterForm({ href, active, children }: { href: Route; active: number; children: ReactNode }) {
  const t = useTranslations('common')
  return (
    <search className="card border border-base-300 bg-base-100 p-4 print:hidden">
      <form method="get" action={href}>
        <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">{children}</div>
        <div className="mt-3 flex flex-wrap gap-2">
          <button type="submit" className={buttonClass('primary')}>
            {t('apply')}
          </button>
          {active > 0 && (
            <ButtonLink href={href} look="quiet">
              {t('reset')}
            </ButtonLink>
          )}
        </div>
      </form>
    </search>
  )
}
