import { useLocale, useTranslations } from 'next-intl'
import { formatDate, formatRupiah } from '@/lib/i18n/format'
import type { PackageDetail } from '@/lib/server/packages/get-package'

/** What the agency told of the package, the latest first. The proofs stand with each family's line. */
export function ReportsList({ reports }: Pick<PackageDetail, 'reports'>) {
  const t = useTranslations('workPackage')
  const locale = useLocale()
  if (reports.length === 0) return <p className="text-muted">{t('noReports')}</p>
  return (
    <ul className="grid gap-3">
      {reports.map(({ id, happenedOn, amountRp, note, completes, by, lines }) => (
        <li key={id} className="border-l-4 border-base-300 pl-3">
          <p className="font-semibold">
            {formatDate(happenedOn, locale)} · {t('reportFor', { count: lines })} ·{' '}
            {formatRupiah(amountRp === null ? null : BigInt(amountRp), locale)}
          </p>
          {completes && <p>{t('completed')}</p>}
          <p className="whitespace-pre-line">{note}</p>
          <p className="text-muted">{by}</p>
        </li>
      ))}
    </ul>
  )
}
