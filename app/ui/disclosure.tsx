import type { ReactNode } from 'react'
import { Icon } from './line-icon'

/**
 * Something that is there when it is asked for. Works without script; opened by the page where something is wrong.
 * Several may stand in one wrapping row: an open one takes the whole width.
 */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  summary: ReactNode
  open?: boolean
  children: ReactNode
}) {
  return (
    <details open={open} className="group open:basis-full print:hidden">
      <summary className="flex min-h-11 w-fit list-none items-center gap-1.5 font-semibold text-primary underline underline-offset-4 [&::-webkit-details-marker]:hidden">
        <Icon name="chevron" className="size-4 transition-transform group-open:rotate-180" />
        {summary}
      </summary>
      <div className="mt-2 border-l-4 border-base-300 pl-4">{children}</div>
    </details>
  )
}
