import type { ReactNode } from 'react'
import { Icon } from './line-icon'

/**
 * Something inside a form that must be looked at before it is sent again. Unlike `Alert` it needs no texts of its own:
 * the title says that it is a warning.
 */
export function WarningBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex items-start gap-3 rounded-box border border-l-[6px] border-warning bg-base-100 p-4">
      <Icon name="warning" className="size-6 text-warning" />
      <div className="min-w-0 grow">
        <p className="font-bold">{title}</p>
        {children}
      </div>
    </div>
  )
}
