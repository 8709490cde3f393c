import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './breadcrumbs'

/** The head of a page: the way back, its one h1, how it stands, a line about it, and what can be done. */
export function PageHeader({
  title,
  lead,
  status,
  actions,
  crumbs,
}: {
  title: ReactNode
  lead?: ReactNode
  status?: ReactNode
  actions?: ReactNode
  crumbs?: Crumb[]
}) {
  return (
    <header className="mb-5 grid gap-1">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-2xl font-bold wrap-anywhere md:text-3xl">{title}</h1>
            {status}
          </div>
          {lead && <p className="mt-1 max-w-prose text-muted">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
      </div>
    </header>
  )
}
