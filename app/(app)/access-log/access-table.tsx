import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Table } from '@/app/ui/table'
import { toRoute } from '@/app/ui/to-route'
import { formatDateTime } from '@/lib/i18n/format'
import type { AccessRow } from '@/lib/server/access/list-access'
import { useKindText } from './kind-text'

/** Readings of personal data, newest first. On a family's sheet there are no links: it is about one child already. */
export function AccessTable({ rows, sheet = false }: { rows: AccessRow[]; sheet?: boolean }) {
  const t = useTranslations('access')
  const columns = CELLS.filter(({ key }) => !sheet || key !== 'family').map((column) => ({
    ...column,
    header: t(`column.${column.key}`),
  }))
  return <Table caption={t('caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

const CELLS = [
  { key: 'at', primary: true, cell: ({ at }: AccessRow) => <Moment at={at} /> },
  { key: 'reader', cell: (row: AccessRow) => <Reader {...row} /> },
  { key: 'what', cell: ({ what }: AccessRow) => <Kind what={what} /> },
  { key: 'village', cell: ({ village }: AccessRow) => village ?? '–' },
  { key: 'case', end: true, cell: ({ caseNumber }: AccessRow) => caseNumber ?? '–' },
  { key: 'reason', cell: ({ reason }: AccessRow) => <Reason reason={reason} /> },
  { key: 'family', cell: ({ personId }: AccessRow) => <FamilyLink personId={personId} /> },
] as const

function Moment({ at }: Pick<AccessRow, 'at'>) {
  return formatDateTime(at, useLocale())
}

function Reader({ reader, role }: Pick<AccessRow, 'reader' | 'role'>) {
  const t = useTranslations()
  return (
    <>
      {reader ?? t('access.unknownReader')}
      <span className="block text-sm text-muted">{t(`role.${role}`)}</span>
    </>
  )
}

function Kind({ what }: Pick<AccessRow, 'what'>) {
  return useKindText()(what)
}

function Reason({ reason }: Pick<AccessRow, 'reason'>) {
  const t = useTranslations('access')
  return reason ?? <span className="text-muted">{t('noReason')}</span>
}

function FamilyLink({ personId }: Pick<AccessRow, 'personId'>) {
  const t = useTranslations('access')
  if (!personId) return '–'
  return (
    <Link
      href={toRoute(`/access-log/family/${personId}`)}
      className="inline-flex min-h-11 items-center whitespace-nowrap text-primary underline underline-offset-4 md:min-h-0"
    >
      {t('open')}
    </Link>
  )
}
