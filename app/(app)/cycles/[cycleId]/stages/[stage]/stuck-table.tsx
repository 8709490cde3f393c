import { useTranslations } from 'next-intl'
import { Table } from '@/app/ui/table'
import { toRoute } from '@/app/ui/to-route'
import type { StuckRow } from '@/lib/server/cycles/get-stage'

/** What waits in a stage, longest first, and whose act it waits for. */
export function StuckTable({ rows }: { rows: StuckRow[] }) {
  const t = useTranslations('cycle.stuck')
  const tRole = useTranslations('role')
  const tCase = useTranslations('case.status')
  const tLine = useTranslations('line.status')
  const subject = ({ kind, id, caseNumber, name, activity }: StuckRow) =>
    kind === 'case'
      ? { words: t('caseAt', { number: caseNumber, name: name ?? '' }), href: toRoute(`/cases/${id}`) }
      : { words: t('lineAt', { number: caseNumber, activity: activity ?? '' }), href: toRoute(`/lines/${id}`) }
  const status = ({ caseStatus, lineStatus, carried }: StuckRow) => {
    const words = caseStatus ? tCase(caseStatus) : lineStatus ? tLine(lineStatus) : '–'
    return carried ? { words, note: t('carried') } : words
  }
  return (
    <Table
      caption={t('title')}
      columns={[
        { key: 'subject', header: t('case'), primary: true, cell: subject },
        { key: 'village', header: t('village'), cell: ({ village }) => village },
        { key: 'status', header: t('status'), cell: status },
        {
          key: 'role',
          header: t('role'),
          cell: ({ role, office }) =>
            role === null ? '–' : office ? { words: tRole(role), note: office } : tRole(role),
        },
        { key: 'days', header: t('days'), end: true, cell: ({ days }) => t('nDays', { days }) },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}
