'use client'
import type { Route } from 'next'
import Link, { useLinkStatus } from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/**
 * An entry of the main menu. It is a client component because only the browser knows the page of the moment: a layout
 * is not rendered again when the page under it changes.
 */
export function NavLink({ href, className, children }: { href: Route; className: string; children: ReactNode }) {
  const path = usePathname()
  const here = path === href || path.startsWith(`${href}/`)
  return (
    <Link
      href={href}
      className={className}
      aria-current={here ? 'page' : undefined}
      // An open menu closes behind the reader.
      onClick={(event) => event.currentTarget.closest('details')?.removeAttribute('open')}
    >
      {children}
      <Going />
    </Link>
  )
}

/** A line under the entry while its page is on the way: on a slow connection a tap must be seen to count. */
function Going() {
  const { pending } = useLinkStatus()
  return (
    <span className={pending ? 'absolute inset-x-2 bottom-0 h-1 animate-pulse rounded-full bg-accent' : 'hidden'} />
  )
}
