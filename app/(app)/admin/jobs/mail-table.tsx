import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/app/ui/table'
import { formatDateTime, NOTHING } from '@/lib/i18n/format'
import type { MailRow } from '@/lib/server/jobs/list-jobs'

/** Mail of the district that waits or could not go. */
export function MailTable({ mails }: { mails: MailRow[] }) {
  const t = useTranslations('job.mail')
  const locale = useLocale()
  const columns = [
    { key: 'address', header: t('address'), primary: true, cell: ({ address }: MailRow) => address },
    { key: 'kind', header: t('kind'), cell: ({ kind }: MailRow) => t(`kinds.${kind}`) },
    {
      key: 'state',
      header: t('state'),
      cell: ({ status }: MailRow) => ({
        words: t(`states.${status}`),
        tone: status === 'failed' ? ('error' as const) : ('neutral' as const),
      }),
    },
    {
      key: 'attempts',
      header: t('attempts'),
      end: true,
      cell: ({ attempts }: MailRow) => t('times', { count: attempts }),
    },
    { key: 'code', header: t('code'), cell: ({ lastError }: MailRow) => lastError ?? NOTHING },
    { key: 'at', header: t('at'), cell: ({ queuedAt }: MailRow) => formatDateTime(queuedAt, locale) },
  ]
  return <Table caption={t('list')} columns={columns} rows={mails} rowKey={({ id }) => id} />
}
