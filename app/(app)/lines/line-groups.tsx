import { useTranslations } from 'next-intl'
import type { LineSort } from '@/lib/domain/lines/line-filters'
import type { LineRow } from '@/lib/server/lines/line-rows'
import { LineTable } from './line-table'

type Props = { rows: LineRow[]; sort: LineSort; showAgency: boolean; boxes: boolean }

/** The rows of a page under the headings of their groups; one heading where they are ordered by deadline alone. */
export function LineGroups({ rows, sort, showAgency, boxes }: Props) {
  const t = useTranslations('line')
  return groupsOf(rows, sort).map(({ group, lines }) => {
    const title = group === null ? t('byDeadline') : t(`group.${group}`)
    return (
      <section key={group ?? 'all'} aria-label={title}>
        <h2 className="mb-2 text-xl font-bold">{title}</h2>
        <LineTable caption={title} rows={lines} showAgency={showAgency} boxes={boxes} />
      </section>
    )
  })
}

function groupsOf(rows: LineRow[], sort: LineSort) {
  if (sort === 'deadline') return [{ group: null, lines: rows }]
  const groups = [...new Set(rows.map(({ group }) => group))]
  return groups.map((group) => ({ group, lines: rows.filter((row) => row.group === group) }))
}
