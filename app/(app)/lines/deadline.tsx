import { useLocale, useTranslations } from 'next-intl'
import { AWAITED_STATUSES, type LineStatus } from '@/lib/domain/plans/line-lifecycle'
import { formatDate } from '@/lib/i18n/format'

type Props = { status: LineStatus; deadlineOn: string; daysLeft: number; late: boolean }

/** The deadline in force in words, and how far away it is while somebody still has to act. */
export function useDeadlineWords(): (line: Props) => { day: string; left: string | null } {
  const t = useTranslations('line.days')
  const locale = useLocale()
  return ({ status, deadlineOn, daysLeft, late }) => ({
    day: formatDate(deadlineOn, locale),
    left: AWAITED_STATUSES.includes(status)
      ? late
        ? t('late', { days: -daysLeft })
        : t('left', { days: daysLeft })
      : null,
  })
}

/** The same, one under the other. */
export function Deadline(line: Props) {
  const { day, left } = useDeadlineWords()(line)
  if (left === null) return day
  return (
    <>
      {day}
      <span className={`block ${line.late ? 'font-semibold text-error' : 'text-muted'}`}>{left}</span>
    </>
  )
}
