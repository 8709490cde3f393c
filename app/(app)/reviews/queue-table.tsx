import { getTranslations } from 'next-intl/server'
import { ageWords } from '@/app/ui/age-words'
import { type Column, Table } from '@/app/ui/table'
import type { Cell } from '@/app/ui/table-view'
import { signWords } from '@/app/ui/sign-words'
import { toRoute } from '@/app/ui/to-route'
import type { ReviewTask } from '@/lib/server/reviews/list-queue'

/** An expert's queue: a table on a desk, cards on a phone, each case saying why it stands where it does. */
export async function QueueTable({ rows }: { rows: ReviewTask[] }) {
  const [t, age, group, words] = await Promise.all([
    getTranslations('queue'),
    getTranslations('case.list'),
    getTranslations('case.select.groups'),
    signWords(),
  ])
  const state = ({ bound, findingsUndecided, drafted }: ReviewTask): Cell => {
    if (bound) return { words: t('state.bound'), tone: 'error' }
    if (findingsUndecided > 0) return { words: t('state.undecided', { count: findingsUndecided }), tone: 'warning' }
    return drafted ? { words: t('state.drafted'), tone: 'info' } : { words: t('state.fresh'), tone: 'neutral' }
  }
  const columns: Column<ReviewTask>[] = [
    {
      key: 'case',
      header: t('column.case'),
      primary: true,
      cell: ({ id, number, name }) => ({
        words: t('numbered', { number: String(number), name }),
        href: toRoute(`/cases/${id}/review`),
      }),
    },
    {
      key: 'severity',
      header: t('column.severity'),
      cell: ({ severity, signs }) => ({
        words: t('points', { points: severity }),
        note: signs.length === 0 ? t('noSigns') : words(signs).join(', '),
      }),
    },
    {
      key: 'waiting',
      header: t('column.waiting'),
      cell: ({ daysInStatus }) => t('waiting', { days: daysInStatus }),
    },
    {
      key: 'group',
      header: t('column.group'),
      cell: (row) => ({ words: group(row.group), note: ageWords(age, row) }),
    },
    {
      key: 'village',
      header: t('column.village'),
      cell: ({ village, subdistrict }) => ({ words: village, note: subdistrict }),
    },
    { key: 'state', header: t('column.state'), cell: state },
  ]
  return <Table caption={t('caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />
}
