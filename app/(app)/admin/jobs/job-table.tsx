import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/app/ui/table'
import type { Tone } from '@/app/ui/tone'
import { formatDateTime, NOTHING } from '@/lib/i18n/format'
import type { JobRow } from '@/lib/server/jobs/list-jobs'

const TONES: Record<JobRow['state'], Tone> = {
  never: 'neutral',
  running: 'info',
  cut: 'warning',
  done: 'success',
  failed: 'error',
}

/** The jobs of the worker: how the last run went and when the next one is. */
export function JobTable({ jobs }: { jobs: JobRow[] }) {
  const t = useTranslations('job')
  const locale = useLocale()
  const columns = [
    { key: 'job', header: t('column.job'), primary: true, cell: ({ name }: JobRow) => t(`name.${name}`) },
    {
      key: 'state',
      header: t('column.state'),
      cell: ({ state, failures, lastError }: JobRow) => ({
        words: t(`state.${state}`, { count: failures, code: lastError ?? NOTHING }),
        tone: TONES[state],
      }),
    },
    { key: 'last', header: t('column.last'), cell: ({ startedAt }: JobRow) => formatDateTime(startedAt, locale) },
    {
      key: 'took',
      header: t('column.took'),
      end: true,
      cell: ({ seconds }: JobRow) => (seconds === null ? NOTHING : t('seconds', { seconds })),
    },
    { key: 'next', header: t('column.next'), cell: ({ nextAt }: JobRow) => formatDateTime(nextAt, locale) },
  ]
  return <Table caption={t('table')} columns={columns} rows={jobs} rowKey={({ name }) => name} />
}
