import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { type Column, Table } from '@/app/ui/table'
import { isShowableShare, showableParts } from '@/lib/domain/indicators/small-cells'
import { formatNumber, formatRupiah } from '@/lib/i18n/format'
import type { MoneyRow } from '@/lib/server/progress/get-money'

export type MoneySide = 'agency' | 'source' | 'kind' | 'year' | 'area'
const TITLES = {
  agency: 'byAgency',
  source: 'bySource',
  kind: 'byKind',
  year: 'byYear',
  area: 'byArea',
} as const satisfies Record<MoneySide, string>

type Props = {
  of: MoneySide
  rows: MoneyRow[]
  aggregates: boolean
  /** Where the name leads, and where the lines are that a row counts. */
  href?: (key: string) => Route
  linesHref?: ((key: string) => Route) | null
}

/** Sums of money by one of their sides; whoever compares districts sees no small groups. */
export function MoneyTable({ of, rows, aggregates, href, linesHref }: Props) {
  const t = useTranslations('money')
  const progress = useTranslations('progress')
  const locale = useLocale()
  const number = (n: number) => formatNumber(n, locale)
  const shown = aggregates ? showableParts(rows.map(({ lines }) => lines)) : null
  const isHidden = (row: MoneyRow) => shown?.[rows.indexOf(row)] === false
  const money = (sum: 'planned' | 'allocated' | 'told', part: 'budgeted' | 'allocated' | 'told'): Column<MoneyRow> => ({
    key: sum,
    end: true,
    header: t(sum),
    cell: (row) => {
      if (isHidden(row)) return progress('notShown')
      const words = row[part] === 0 ? '–' : formatRupiah(BigInt(row[`${sum}Rp`]), locale)
      const share = { numerator: row[part], denominator: row.lines }
      if (aggregates && !isShowableShare(share)) return words
      return { words, note: t('linesOf', { part: number(row[part]), whole: number(row.lines) }) }
    },
  })
  const count = (key: 'lines' | 'waiting'): Column<MoneyRow> => ({
    key,
    end: true,
    header: t(key),
    cell: (row) => {
      if (isHidden(row)) return progress('notShown')
      return key === 'lines' && linesHref ? { words: number(row.lines), href: linesHref(row.key) } : number(row[key])
    },
  })
  const columns: Column<MoneyRow>[] = [
    {
      key: 'name',
      primary: true,
      header: t(of),
      cell: ({ key, name }) => (href ? { words: name, href: href(key) } : name),
    },
    count('lines'),
    money('planned', 'budgeted'),
    money('allocated', 'allocated'),
    money('told', 'told'),
    ...(aggregates ? [] : [count('waiting')]),
  ]
  return <Table caption={t(TITLES[of])} columns={columns} rows={rows} rowKey={({ key }) => key} />
}
