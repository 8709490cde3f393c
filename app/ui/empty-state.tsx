import type { ReactNode } from 'react'
import { Icon, type IconName } from './line-icon'

/** What stands where a list has nothing: why it is empty, and what would fill it. */
export function EmptyState({
  icon = 'success',
  title,
  children,
  action,
}: {
  icon?: IconName
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="grid justify-items-center gap-2 rounded-box border border-dashed border-edge px-4 py-10 text-center">
      <Icon name={icon} className="size-10 text-primary" />
      <p className="text-lg font-bold">{title}</p>
      {children && <div className="max-w-prose text-muted">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}
