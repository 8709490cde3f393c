import { useLocale, useTranslations } from 'next-intl'
import { AWAITED_STATUSES, type LineStatus } from '@/lib/domain/plans/line-lifecycle'
import { formatDate } from '@/lib/i18n/format'

type Props = { status: LineStatus; deadlineOn: string; daysLeft: number; late: boolean }

/** The deadline in force, and how far away it is while somebody still has to act. */
export function Deadline({ status, deadlineOn, daysLeft, late }: Props) {
  const t = useTranslations('line.days')
  const day = formatDate(deadlineOn, useLocale())
  if (!AWAITED_STATUSES.includes(status)) return day
  return (
    <>
      {day}
      <span className={`block ${late ? 'font-semibold text-error' : 'text-muted'}`}>
        {late ? t('late', { days: -daysLeft }) : t('left', { days: daysLeft })}
      </span>
    </>
  )
}
