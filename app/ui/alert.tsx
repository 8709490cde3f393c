import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from './line-icon'

type AlertTone = 'info' | 'success' | 'warning' | 'error'

const LOOKS: Record<AlertTone, string> = {
  info: 'border-l-info [&>svg]:text-info',
  success: 'border-l-success [&>svg]:text-success',
  warning: 'border-l-warning [&>svg]:text-warning',
  error: 'border-l-error [&>svg]:text-error',
}

/** A message about the whole page. `live` reads it out at once: only for the result of what was just done. */
export function Alert({
  tone = 'info',
  title,
  children,
  live = false,
}: {
  tone?: AlertTone
  title?: ReactNode
  children?: ReactNode
  live?: boolean
}) {
  const t = useTranslations('common.alert')
  return (
    <div
      role={live ? 'status' : undefined}
      className={`flex items-start gap-3 rounded-box border border-l-[6px] border-base-300 bg-base-100 p-4 ${LOOKS[tone]}`}
    >
      <Icon name={tone} className="size-6" />
      <div className="min-w-0">
        <span className="sr-only">{t(tone)}: </span>
        {title && <p className="font-bold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
