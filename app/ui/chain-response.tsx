import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { AWAITED_STATUSES, isSent, type LineStatus as LineStatusCode } from '@/lib/domain/plans/line-lifecycle'
import { formatDate } from '@/lib/i18n/format'
import { LineStatus } from './line-status'

export type RespondingLine = {
  number: number
  activity: string
  agency: string
  status: LineStatusCode
  late: boolean
  deadlineOn: string
  reason: string | null
}

/** A response in the chain: who does what by when, and how it stands. */
export function ResponseBox({ line, href }: { line: RespondingLine; href: Route }) {
  const t = useTranslations('case.chain')
  const locale = useLocale()
  return (
    <div className={`rounded-field border bg-base-100 p-3 ${line.late ? 'border-error' : 'border-base-300'}`}>
      <p className="text-sm text-muted">
        <span className="md:sr-only">{t('response')}: </span>
        {t('line', { number: line.number })}, {line.agency}
      </p>
      {isSent(line.status) ? (
        <Link href={href} className="inline-block py-1.5 font-semibold text-primary underline underline-offset-4">
          {line.activity}
        </Link>
      ) : (
        <p className="py-1.5 font-semibold">{line.activity}</p>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <LineStatus status={line.status} late={line.late} />
        {AWAITED_STATUSES.includes(line.status) && (
          <span className={line.late ? 'font-semibold text-error' : 'text-muted'}>
            {t('due', { date: formatDate(line.deadlineOn, locale) })}
          </span>
        )}
      </div>
      {line.reason && EXPLAINED.includes(line.status) && <p className="mt-1">{t('reason', { reason: line.reason })}</p>}
    </div>
  )
}

/** Statuses that say nothing without their reason. */
const EXPLAINED: readonly LineStatusCode[] = ['declined', 'postponed', 'reopened']
