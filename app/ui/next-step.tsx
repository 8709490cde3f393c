import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { formatDate } from '@/lib/i18n/format'
import { Icon } from './line-icon'

/**
 * The answer to "what do I do next?", above everything else on a page. `waiting` turns it into
 * "nothing for you now", with whom it waits for in the title. `dueOn` is YYYY-MM-DD; `late` is decided by the caller.
 */
export function NextStep({
  title,
  children,
  action,
  dueOn,
  late = false,
  waiting = false,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
  dueOn?: string | null
  late?: boolean
  waiting?: boolean
}) {
  const t = useTranslations('common.nextStep')
  const titleId = useId()
  const date = formatDate(dueOn, useLocale())
  return (
    <section
      aria-labelledby={titleId}
      className={`rounded-box border border-l-[6px] bg-base-100 p-4 md:p-5 ${waiting ? 'border-edge' : 'border-primary border-l-accent'}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <p className="font-semibold text-primary">{waiting ? t('waiting') : t('title')}</p>
          <h2 id={titleId} className="text-xl font-bold">
            {title}
          </h2>
          {children && <div className="mt-1 max-w-prose">{children}</div>}
          {dueOn && (
            <p className={`mt-2 flex items-center gap-1.5 font-semibold ${late ? 'text-error' : 'text-muted'}`}>
              <Icon name={late ? 'warning' : 'clock'} />
              {late ? t('late', { date }) : t('due', { date })}
            </p>
          )}
        </div>
        {action && <div className="flex flex-wrap gap-2 print:hidden">{action}</div>}
      </div>
    </section>
  )
}
