import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { Status } from '@/app/ui/status'
import { formatDate } from '@/lib/i18n/format'
import type { Check } from '@/lib/server/lines/line-reports'

/** What people outside the agency found when they looked. */
export function ChecksCard({ checks }: { checks: Check[] }) {
  const t = useTranslations('line.checks')
  const locale = useLocale()
  return (
    <Card title={t('title')}>
      {checks.length === 0 ? (
        <p className="text-muted">{t('empty')}</p>
      ) : (
        <ul className="grid gap-3">
          {checks.map(({ id, verdict, checkedOn, note, by }) => (
            <li key={id} className="grid gap-1 border-t border-base-300 pt-3 first:border-t-0 first:pt-0">
              <Status tone={verdict === 'verified' ? 'success' : 'error'}>{t(verdict)}</Status>
              <p className="whitespace-pre-line">{note}</p>
              <p className="text-muted">{t('on', { day: formatDate(checkedOn, locale), name: by })}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
