'use client'
import type { Route } from 'next'
import Link from 'next/link'

/** The parts of a thing, each a tap away, in a row that wraps. */
export function LinkRow({ label, links }: { label: string; links: { href: Route; words: string }[] }) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {links.map(({ href, words }) => (
          <li key={href}>
            <Link
              href={href}
              className="inline-flex min-h-11 items-center rounded-field border border-base-300 bg-base-100 px-3 text-primary underline underline-offset-4"
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
