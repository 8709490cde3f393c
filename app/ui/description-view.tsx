'use client'
import type { ReactNode } from 'react'

export type Description = { key: string; term: ReactNode; value: ReactNode; action?: ReactNode }

/** The markup of a list of facts from the facts, which travel without it. `missing` is said where there is none. */
export function DescriptionView({ items, missing }: { items: Description[]; missing: string }) {
  return (
    <dl className="grid">
      {items.map(({ key, term, value, action }) => (
        <div
          key={key}
          className="grid gap-x-4 border-t border-base-300 py-2 first:border-t-0 sm:grid-cols-[minmax(9rem,14rem)_1fr_auto]"
        >
          <dt className="text-muted">{term}</dt>
          <dd className="min-w-0 wrap-anywhere">
            {value === null || value === undefined || value === '' ? (
              <span className="text-muted">{missing}</span>
            ) : (
              value
            )}
          </dd>
          {action && <dd>{action}</dd>}
        </div>
      ))}
    </dl>
  )
}
