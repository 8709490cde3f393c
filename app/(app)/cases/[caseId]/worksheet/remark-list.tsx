import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Card } from '@/app/ui/card'
import { toRoute } from '@/app/ui/to-route'
import { formatDateTime } from '@/lib/i18n/format'
import type { FillOverview } from '@/lib/server/worksheets/fill-overview'

/** Why the worksheet came back, each remark with the way to its question. */
export async function RemarkList({ caseId, remarks }: { caseId: string; remarks: FillOverview['remarks'] }) {
  if (remarks.length === 0) return null
  const [t, locale] = await Promise.all([getTranslations('worksheet.remarks'), getLocale()])
  return (
    <Card title={t('title')}>
      <ul className="grid">
        {remarks.map(({ id, place, reason, by, at }) => (
          <li key={id} className="border-t border-base-300 py-2 first:border-t-0">
            <p className="font-semibold">{place?.label ?? t('whole')}</p>
            <p className="wrap-anywhere whitespace-pre-line">{reason}</p>
            <p className="text-muted">{t('by', { name: by, at: formatDateTime(at, locale) })}</p>
            {place && (
              <Link
                href={toRoute(`/cases/${caseId}/worksheet/${place.section}#${place.code}`)}
                className="inline-flex min-h-11 items-center text-primary underline underline-offset-4"
              >
                {t('fix', { field: place.label })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
