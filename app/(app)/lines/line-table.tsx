import { useLocale, useTranslations } from 'next-intl'
import { LINE_TONES } from '@/app/ui/line-status'
import { type Column, Table } from '@/app/ui/table'
import { toRoute } from '@/app/ui/to-route'
import { formatNumber, formatRupiah } from '@/lib/i18n/format'
import { LINE_STATUSES, lineStatusAfter } from '@/lib/domain/plans/line-lifecycle'
import type { LineRow } from '@/lib/server/lines/line-rows'
import { LineBox } from './bulk-form'
import { causeTitles } from './cause-titles'
import { useDeadlineWords } from './deadline'
import { usePlanningWords } from './planning-words'

type Props = { caption: string; rows: LineRow[]; showAgency: boolean; boxes: boolean }

/** What an agency may answer or arrange together with others. */
const CHOSEN_TOGETHER = LINE_STATUSES.filter(
  (status) => lineStatusAfter('accept', status) !== null || lineStatusAfter('arrange', status) !== null,
)

/** Plan lines as a table on a desk and as cards on a phone; `boxes` to choose several of them. */
export function LineTable({ caption, rows, showAgency, boxes }: Props) {
  const columns = useColumns().filter(({ key }) => (showAgency || key !== 'agency') && (boxes || key !== 'choose'))
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

function useColumns(): Column<LineRow>[] {
  const t = useTranslations('line')
  const header = useTranslations('line.column')
  const desk = useTranslations('desk')
  const deadlineWords = useDeadlineWords()
  const planningWords = usePlanningWords()
  const plan = useTranslations('planning')
  const tCycle = useTranslations('cycle')
  const locale = useLocale()
  const rupiah = (amount: string | null) => formatRupiah(amount === null ? null : BigInt(amount), locale)
  return [
    {
      key: 'choose',
      header: desk('choose'),
      cell: ({ id, activity, beneficiary, ours, status }) =>
        ours && CHOSEN_TOGETHER.includes(status) ? (
          <LineBox id={id} label={desk('chooseLine', { activity, beneficiary })} />
        ) : null,
    },
    {
      key: 'activity',
      header: header('activity'),
      primary: true,
      cell: ({ id, activity, targetVolume, unit, caseNumber, carriedFrom: from }) => {
        const about = [
          t('target', { volume: formatNumber(targetVolume, locale), unit }),
          t('caseNumber', { number: caseNumber }),
          ...(from
            ? [
                tCycle('carriedFrom', {
                  cycle: tCycle('name', { semester: String(from.semester), year: String(from.year) }),
                }),
              ]
            : []),
        ]
        return {
          words: activity,
          href: toRoute(`/lines/${id}`),
          note: about.join(' · '),
        }
      },
    },
    {
      key: 'for',
      header: header('for'),
      cell: ({ beneficiary, village, subdistrict }) => ({ words: beneficiary, note: `${village}, ${subdistrict}` }),
    },
    { key: 'cause', header: header('cause'), cell: ({ causeCodes }) => causeTitles(causeCodes, locale).join('; ') },
    { key: 'agency', header: header('agency'), cell: ({ leadAgency }) => leadAgency },
    {
      key: 'deadline',
      header: header('deadline'),
      cell: (row) => {
        const { day, left } = deadlineWords(row)
        const note = [left, plan(`horizonShort.${row.horizon}`)].filter(Boolean).join(' · ')
        return { words: day, note, noteLook: row.late ? 'bad' : 'muted' }
      },
    },
    {
      key: 'money',
      header: header('money'),
      end: true,
      cell: ({ budgetRp, allocatedRp, allocatedCode, planning }) => {
        const words = `${rupiah(budgetRp)} / ${rupiah(allocatedRp)}`
        const note = [allocatedCode, planning && planningWords(planning, 'short')].filter(Boolean).join(' · ')
        return note === '' ? words : { words, note }
      },
    },
    {
      key: 'status',
      header: header('status'),
      cell: ({ status }) => ({ words: t(`status.${status}`), tone: LINE_TONES[status] }),
    },
  ]
}
