import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from './line-icon'

type AccountMenuProps = {
  name: string
  role: string
  place: string
  signOut: () => Promise<void>
  children: ReactNode
}

/** Who is signed in, and how to leave; the settings of the browser stand between. */
export function AccountMenu({ name, role, place, signOut, children }: AccountMenuProps) {
  const t = useTranslations('nav')
  return (
    <details className="group relative">
      <summary className="flex min-h-12 list-none items-center gap-2 rounded-field px-2 hover:bg-white/10">
        <span className="hidden text-right leading-tight sm:block">
          <span className="block font-semibold">{name}</span>
          <span className="block text-sm">{role}</span>
        </span>
        <span className="sr-only sm:hidden">{t('account')}</span>
        <Icon name="account" className="size-7" />
        <Icon name="chevron" className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <div className="absolute right-0 z-30 mt-1 grid w-72 gap-3 rounded-box border border-base-300 bg-base-100 p-4 text-base-content shadow-lg">
        <div>
          <p className="font-bold">{name}</p>
          <p>{role}</p>
          <p className="text-muted">{place}</p>
        </div>
        <Link href="/account" className="btn btn-outline w-full">
          {t('accountPage')}
        </Link>
        {children}
        <form action={signOut}>
          <button type="submit" className="btn btn-outline btn-primary w-full">
            <Icon name="signOut" />
            {t('signOut')}
          </button>
        </form>
      </div>
    </details>
  )
}
