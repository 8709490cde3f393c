import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Alert } from '@/app/ui/alert'
import { toRoute } from '@/app/ui/to-route'
import { formatDate, formatNumber } from '@/lib/i18n/format'
import type { LineDetail } from '@/lib/server/lines/get-line'

type Props = { line: LineDetail; member: NonNullable<LineDetail['memberOf']> }

/** Which work package answers this line, with the line's own share; nothing of the other families. */
export function MemberOf({ line, member }: Props) {
  const t = useTranslations('workPackage')
  const locale = useLocale()
  return (
    <Alert>
      {t('memberOf', {
        package: t('numbered', { number: member.number }),
        activity: member.activity,
        volume: formatNumber(member.volume, locale),
        unit: member.unit,
        from: formatDate(member.startsOn, locale),
        until: formatDate(member.dueOn, locale),
      })}{' '}
      {line.mayOpenPackage && (
        <Link
          href={toRoute(`/lines/packages/${member.id}`)}
          className="inline-flex min-h-11 items-center text-primary underline underline-offset-4 print:hidden"
        >
          {t('open')}
        </Link>
      )}
    </Alert>
  )
}
