import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Bar } from '@/app/ui/bar'
import { type Column, Table } from '@/app/ui/table'
import { SERVICE_STATES } from '@/lib/domain/indicators/convergence'
import { showableShares } from '@/lib/domain/indicators/small-cells'
import { formatNumber } from '@/lib/i18n/format'
import type { Services } from '@/lib/server/progress/get-convergence'

type Props = { of: 'area' | 'agency'; rows: Services[]; aggregates: boolean; href?: (areaCode: string) => Route }

/** Areas or agencies, each with its services; whoever compares districts sees shares alone, and no small groups. */
export function ServicesTable({ of, rows, aggregates, href }: Props) {
  const t = useTranslations('convergence')
  const progress = useTranslations('progress')
  const locale = useLocale()
  const number = (n: number) => formatNumber(n, locale)
  const shown = aggregates ? showableShares(rows.map(({ arrived }) => arrived)) : null
  const isHidden = (row: Services) => shown?.[rows.indexOf(row)] === false
  const states = aggregates ? [] : SERVICE_STATES.filter((state) => state !== 'arrived')
  const columns: Column<Services>[] = [
    {
      key: 'name',
      primary: true,
      header: t(of),
      cell: ({ key, name }) =>
        href ? (
          <Link href={href(key)} className="text-primary underline underline-offset-4">
            {name}
          </Link>
        ) : (
          name
        ),
    },
    { key: 'arrived', header: t('arrivedOf'), cell: (row) => (isHidden(row) ? progress('notShown') : share(row)) },
    ...states.map((state) => ({
      key: state,
      end: true,
      header: t(`state.${state}`),
      cell: ({ counts }: Services) => number(counts[state]),
    })),
  ]
  return (
    <Table caption={t(of === 'area' ? 'byArea' : 'byAgency')} columns={columns} rows={rows} rowKey={({ key }) => key} />
  )

  /** "3 of 7" over a small bar; over nothing a dash, because there is no rate. */
  function share({ arrived: { numerator, denominator } }: Services) {
    if (denominator === 0) return '–'
    return (
      <span className="grid max-w-32 gap-1">
        {progress('share', { numerator: number(numerator), denominator: number(denominator) })}
        <Bar total={denominator} parts={[{ key: 'arrived', value: numerator, tone: 'success' }]} />
      </span>
    )
  }
}
