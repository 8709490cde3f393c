import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Card } from '@/app/ui/card'
import { LineStatus } from '@/app/ui/line-status'
import { toRoute } from '@/app/ui/to-route'
import { CASE_ENDED } from '@/lib/domain/plans/line-lifecycle'
import { formatDate } from '@/lib/i18n/format'
import { type Promised, promisesOf } from '@/lib/server/lines/promises-of'

/** What was promised to this person's family, by whom, by when, and what became of it. Nothing where no plan was approved. */
export async function PromisesCard({ personId, hasCases }: { personId: string; hasCases: boolean }) {
  if (!hasCases) return null
  const [{ first, count }, t] = await Promise.all([promisesOf(personId), getTranslations('dialogue.promised')])
  return (
    <Card title={t('title')} id="promised">
      {count === 0 ? (
        <p className="text-muted">{t('empty')}</p>
      ) : (
        <ul className="grid gap-3">
          {first.map((promised) => (
            <PromisedItem key={promised.id} promised={promised} />
          ))}
        </ul>
      )}
      {count > first.length && <p className="text-muted">{t('more', { count: count - first.length })}</p>}
    </Card>
  )
}

async function PromisedItem({ promised }: { promised: Promised }) {
  const { id, activity, agency, status, deadlineOn, late, doneOn, verifiedOn, reason } = promised
  const [locale, t] = await Promise.all([getLocale(), getTranslations('dialogue.promised')])
  const day = (iso: string) => formatDate(iso, locale)
  return (
    <li className="grid gap-1 border-t border-base-300 pt-2 first:border-t-0 first:pt-0">
      <div className="flex flex-wrap items-center gap-x-3">
        <Link
          href={toRoute(`/lines/${id}`)}
          className="inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4"
        >
          {activity}
        </Link>
        <LineStatus status={status} late={late} />
      </div>
      <p className={late ? 'font-semibold text-error' : 'text-muted'}>{t('by', { agency, date: day(deadlineOn) })}</p>
      {verifiedOn ? (
        <p>{t('verified', { date: day(verifiedOn) })}</p>
      ) : (
        doneOn && <p>{t('done', { date: day(doneOn) })}</p>
      )}
      {reason && <p>{reason === CASE_ENDED ? t('caseEnded') : t('reason', { reason })}</p>}
    </li>
  )
}
