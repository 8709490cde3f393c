'use client'
import type { ReactNode } from 'react'

/** A sheet of paper on the desk: one subject, with its heading and, on the right, what can be done about it. */
export function Card({
  title,
  actions,
  children,
  id,
}: {
  title?: ReactNode
  actions?: ReactNode
  children: ReactNode
  id?: string
}) {
  return (
    <section id={id} className="card border border-base-300 bg-base-100">
      <div className="grid gap-3 p-4 md:p-5">
        {(title || actions) && (
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            {title && <h2 className="text-xl font-bold">{title}</h2>}
            {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
          </div>
        )}
        {children}
      </div>
    </section>
  )
}
