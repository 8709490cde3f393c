import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { Icon, isIconName } from './line-icon'
import { NavLink } from './nav-link'

export type MenuItem = { key: string; href: Route; label: string }

const ENTRY =
  'relative flex min-h-15 flex-col items-center justify-center gap-0.5 px-1 text-[0.8125rem] leading-tight text-base-content aria-[current=page]:font-bold aria-[current=page]:text-primary aria-[current=page]:before:absolute aria-[current=page]:before:inset-x-3 aria-[current=page]:before:top-0 aria-[current=page]:before:h-1 aria-[current=page]:before:rounded-b aria-[current=page]:before:bg-accent md:min-h-12 md:flex-row md:gap-2 md:px-3 md:text-base md:text-primary-content md:aria-[current=page]:text-primary-content md:aria-[current=page]:before:top-auto md:aria-[current=page]:before:bottom-0 md:aria-[current=page]:before:rounded-t md:aria-[current=page]:before:rounded-b-none'

// Those that do not fit at the thumb open upward, as a list.
const LISTED =
  'relative flex min-h-12 items-center gap-3 px-4 text-base-content aria-[current=page]:font-bold aria-[current=page]:text-primary'

const ON_A_PHONE = 5

/** The main menu: at the thumb on a phone, under the name of the product on a desk. */
export function MainMenu({ items }: { items: MenuItem[] }) {
  const t = useTranslations()
  const fits = items.length <= ON_A_PHONE
  const first = fits ? items : items.slice(0, ON_A_PHONE - 1)
  const rest = items.slice(first.length)
  return (
    <nav
      aria-label={t('nav.title')}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-base-300 bg-base-100 pb-[env(safe-area-inset-bottom)] md:static md:border-0 md:bg-transparent md:pb-0 print:hidden"
    >
      <ul className="mx-auto flex max-w-6xl md:flex-wrap md:px-3">
        {first.map((item) => (
          <MenuEntry key={item.key} item={item} />
        ))}
        {rest.map((item) => (
          <MenuEntry key={item.key} item={item} className="hidden md:block" />
        ))}
        {rest.length > 0 && (
          <li className="relative flex-1 md:hidden">
            <details>
              <summary className={`${ENTRY} list-none`}>
                <Icon name="more" className="size-6" />
                {t('common.more')}
              </summary>
              <ul className="absolute right-0 bottom-full mb-px grid w-56 rounded-tl-box border border-base-300 bg-base-100 py-2 shadow-lg">
                {rest.map((item) => (
                  <MenuEntry key={item.key} item={item} look={LISTED} />
                ))}
              </ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  )
}

function MenuEntry({ item, className = '', look = ENTRY }: { item: MenuItem; className?: string; look?: string }) {
  return (
    <li className={`min-w-0 flex-1 md:flex-none ${className}`}>
      <NavLink href={item.href} className={look}>
        {isIconName(item.key) && <Icon name={item.key} className="size-6 md:size-5" />}
        <span>{item.label}</span>
      </NavLink>
    </li>
  )
}
