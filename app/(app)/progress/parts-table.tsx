import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Bar } from '@/app/ui/bar'
import { Table } from '@/app/ui/table'
import type { FunnelStage, Share } from '@/lib/domain/indicators/progress'
import { isShowable, isShowableShare } from '@/lib/domain/indicators/small-cells'
import { formatNumber } from '@/lib/i18n/format'
import type { AreaProgress } from '@/lib/server/progress/get-progress'

export type PartLevel = 'district' | 'subdistrict' | 'village'

type PartsTableProps = {
  parts: AreaProgress[]
  level: PartLevel
  aggregates: boolean
  href: (areaCode: string) => Route
}

/**
 * The areas below the one shown, each with its own figures: small multiples, one row an area. Those without a case have
 * nothing to compare and are named below.
 */
export function PartsTable({ parts, level, aggregates, href }: PartsTableProps) {
  const t = useTranslations('progress')
  const columns = CELLS.map(({ key, cell, ...column }) => ({
    ...column,
    key,
    header: t(`parts.${key}`),
    cell: (part: AreaProgress) => cell({ part, level, aggregates, href }),
  }))
  const begun = parts.filter(({ figures }) => figures.cases > 0)
  const without = parts.filter(({ figures }) => figures.cases === 0)
  return (
    <>
      {begun.length > 0 && (
        <Table caption={t(`parts.${level}`)} columns={columns} rows={begun} rowKey={({ code }) => code} />
      )}
      {without.length > 0 && (
        <p className="mt-3">
          <strong>{t('parts.without', { count: without.length })}:</strong> {without.map(({ name }) => name).join(', ')}
          .
        </p>
      )}
    </>
  )
}

type Cell = Omit<PartsTableProps, 'parts'> & { part: AreaProgress }

const CELLS = [
  { key: 'name', primary: true, cell: ({ part, href }: Cell) => <AreaLink part={part} href={href} /> },
  { key: 'villages', cell: (cell: Cell) => <Villages {...cell} /> },
  { key: 'cases', end: true, cell: ({ part, aggregates }: Cell) => <CaseCount part={part} aggregates={aggregates} /> },
  { key: 'followUp', cell: ({ part, ...cell }: Cell) => <ShareCell share={reached(part, 'in_follow_up')} {...cell} /> },
  { key: 'closed', cell: ({ part, ...cell }: Cell) => <ShareCell share={reached(part, 'closed')} {...cell} /> },
  { key: 'findings', cell: ({ part, ...cell }: Cell) => <ShareCell share={part.figures.findingsAnswered} {...cell} /> },
  { key: 'proven', cell: ({ part, ...cell }: Cell) => <ShareCell share={proven(part)} {...cell} /> },
  { key: 'late', end: true, cell: ({ part, aggregates }: Cell) => <LateCount part={part} aggregates={aggregates} /> },
] as const

function AreaLink({ part, href }: Pick<Cell, 'part' | 'href'>) {
  return (
    <Link href={href(part.code)} className="text-primary underline underline-offset-4">
      {part.name}
    </Link>
  )
}

/** Villages are no people: their number is always shown. */
function Villages({ part, level }: Pick<Cell, 'part' | 'level'>) {
  const t = useTranslations('progress')
  if (level !== 'village') return <ShareCell share={part.villages} aggregates={false} />
  return t(part.villages.numerator > 0 ? 'parts.audited' : 'parts.notAudited')
}

function CaseCount({ part, aggregates }: Pick<Cell, 'part' | 'aggregates'>) {
  // Whoever sees no small groups must not find the early ends by subtraction either.
  const n = aggregates ? reached(part, 'candidate').denominator : part.figures.cases
  return <Count n={n} aggregates={aggregates} />
}

function LateCount({ part, aggregates }: Pick<Cell, 'part' | 'aggregates'>) {
  const { late } = part.figures.lines
  return (
    <span className={late > 0 ? 'font-bold text-error' : undefined}>
      <Count n={late} aggregates={aggregates} />
    </span>
  )
}

function Count({ n, aggregates }: { n: number; aggregates: boolean }) {
  const t = useTranslations('progress')
  const locale = useLocale()
  return aggregates && !isShowable(n) ? t('hiddenShort') : formatNumber(n, locale)
}

const reached = ({ figures }: AreaProgress, wanted: FunnelStage): Share =>
  figures.funnel.find(({ stage }) => stage === wanted)?.reached ?? { numerator: 0, denominator: 0 }

const proven = ({ figures: { lines } }: AreaProgress): Share => ({
  numerator: lines.verified,
  denominator: lines.total,
})

/** "3 of 7" over a small bar; over nothing a dash, because there is no rate. */
function ShareCell({ share, aggregates }: { share: Share; aggregates: boolean }) {
  const t = useTranslations('progress')
  const locale = useLocale()
  const { numerator, denominator } = share
  if (denominator === 0) return '–'
  if (aggregates && !isShowableShare(share)) return t('hiddenShort')
  return (
    <span className="grid max-w-32 gap-1">
      {t('share', { numerator: formatNumber(numerator, locale), denominator: formatNumber(denominator, locale) })}
      <Bar total={denominator} parts={[{ key: 'share', value: numerator, tone: 'primary' }]} />
    </span>
  )
}
