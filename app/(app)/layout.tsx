import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { changeLanguage } from '@/app/language/actions'
import { signOut } from '@/app/sign-out/actions'
import { Bell } from '@/app/ui/bell'
import { AccountMenu } from '@/app/ui/account-menu'
import { LanguageSwitch } from '@/app/ui/language-switch'
import { MainMenu } from '@/app/ui/main-menu'
import { Mark } from '@/app/ui/wordmark'
import { navigationFor } from '@/lib/domain/access/navigation'
import { requireActor, unreadCount } from '@/lib/server/auth/session'

/** The frame of every page behind sign-in. Pages give the content of `main` and its one h1. */
export default async function SignedInLayout({ children }: LayoutProps<'/'>) {
  const [actor, t] = await Promise.all([requireActor(), getTranslations()])
  const unread = await unreadCount()
  const items = navigationFor(actor.role).map(({ key, href }) => ({ key, href, label: t(`nav.${key}`) }))
  return (
    <>
      <a
        href="#content"
        className="absolute -top-24 left-2 z-40 rounded-field bg-base-100 px-4 py-3 font-semibold text-primary underline focus:top-2"
      >
        {t('common.skipToContent')}
      </a>
      <header className="bg-primary text-primary-content print:hidden">
        <div className="mx-auto flex max-w-6xl items-center justify-between gap-4 px-4 py-1.5 md:pt-3">
          <Link href="/" className="flex min-h-12 items-center gap-2.5">
            <Mark />
            <span className="leading-tight">
              <span className="block text-xl font-bold">{t('common.title')}</span>
              <span className="hidden text-sm md:block">{t('common.tagline')}</span>
            </span>
          </Link>
          <div className="flex items-center gap-1">
            <Bell label={t('notification.bell', { count: unread })} unread={unread} />
            <AccountMenu
              name={actor.name}
              role={t(`role.${actor.role}`)}
              place={actor.agencyName ?? actor.healthCenterName ?? actor.areaName}
              signOut={signOut}
            >
              <LanguageSwitch action={changeLanguage} />
            </AccountMenu>
          </div>
        </div>
        <MainMenu items={items} />
      </header>
      <main id="content" tabIndex={-1} className="mx-auto max-w-6xl px-4 pt-4 pb-28 md:pt-6 md:pb-12">
        {children}
      </main>
    </>
  )
}
