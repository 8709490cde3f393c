import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import Link from 'next/link'

export type Crumb = { label: string; href: Route }

/** The way back up, without the page itself: its heading says where we are. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTranslations('common')
  return (
    <nav aria-label={t('breadcrumbs')} className="print:hidden">
      <ol className="flex flex-wrap items-center">
        {crumbs.map(({ label, href }) => (
          <li
            key={href}
            className="flex items-center after:px-2 after:text-muted after:content-['›'] last:after:content-none"
          >
            <Link
              href={href}
              className="inline-flex min-h-11 min-w-11 items-center text-primary underline underline-offset-4"
            >
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
