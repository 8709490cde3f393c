import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { type Column, Table } from '@/app/ui/table'
import { toRoute } from '@/app/ui/to-route'
import { formatDateTime } from '@/lib/i18n/format'
import type { AccessRow } from '@/lib/server/access/list-access'
import { useKindText } from './kind-text'

/** Readings of personal data, newest first. On a family's sheet there are no links and no child but one. */
export function AccessTable({ rows, sheet = false }: { rows: AccessRow[]; sheet?: boolean }) {
  const t = useTranslations('access')
  const tRole = useTranslations('role')
  const locale = useLocale()
  const kindText = useKindText()
  const columns: Column<AccessRow>[] = [
    { key: 'at', header: t('column.at'), primary: true, cell: ({ at }) => formatDateTime(at, locale) },
    {
      key: 'reader',
      header: t('column.reader'),
      cell: ({ reader, role }) => (
        <>
          {reader ?? t('unknownReader')}
          <span className="block text-sm text-muted">{tRole(role)}</span>
        </>
      ),
    },
    { key: 'what', header: t('column.what'), cell: ({ what }) => kindText(what) },
    { key: 'village', header: t('column.village'), cell: ({ village }) => village ?? '–' },
    {
      key: 'case',
      header: t('column.case'),
      cell: ({ caseNumber, personId }) => (
        <>
          {caseNumber === null ? '–' : t('caseNumber', { number: caseNumber })}
          {personId && !sheet && (
            <Link
              href={toRoute(`/access-log/family/${personId}`)}
              className="block min-h-11 py-2 whitespace-nowrap text-primary underline underline-offset-4 print:hidden"
            >
              {t('family')}
            </Link>
          )}
        </>
      ),
    },
    { key: 'reason', header: t('column.reason'), cell: ({ reason }) => reason ?? t('noReason') },
  ]
  return <Table caption={t('caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />
}
