import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Bar } from '@/app/ui/bar'
import { Table } from '@/app/ui/table'
import type { FunnelStage, Share } from '@/lib/domain/indicators/progress'
import { showableShares } from '@/lib/domain/indicators/small-cells'
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
  const begun = parts.filter(({ figures }) => figures.cases > 0)
  const columns = CELLS.map(({ key, cell, figure, ...column }) => {
    const showable = figure && aggregates ? showableShares(begun.map((part) => figure(part, aggregates))) : null
    return {
      ...column,
      key,
      header: t(`parts.${key}`),
      cell: (part: AreaProgress) => {
        if (showable?.[begun.indexOf(part)] === false) return t('notShown')
        return cell({ part, share: figure?.(part, aggregates) ?? NOTHING, level, href })
      },
    }
  })
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

type Cell = Omit<PartsTableProps, 'parts' | 'aggregates'> & { part: AreaProgress; share: Share }

const NOTHING: Share = { numerator: 0, denominator: 0 }

/** Columns of figures say which, so that small groups can be hidden over the whole column; villages are no people. */
const CELLS: readonly {
  key: 'name' | 'villages' | 'cases' | 'followUp' | 'closed' | 'findings' | 'proven' | 'late'
  primary?: true
  end?: true
  figure?: (part: AreaProgress, aggregates: boolean) => Share
  cell: (cell: Cell) => ReactNode
}[] = [
  { key: 'name', primary: true, cell: ({ part, href }) => <AreaLink part={part} href={href} /> },
  { key: 'villages', cell: ({ part, level }) => <Villages part={part} level={level} /> },
  { key: 'cases', end: true, figure: caseCount, cell: ({ share }) => <Count n={share.numerator} /> },
  {
    key: 'followUp',
    figure: (part) => reached(part, 'in_follow_up'),
    cell: ({ share }) => <ShareCell share={share} />,
  },
  { key: 'closed', figure: (part) => reached(part, 'closed'), cell: ({ share }) => <ShareCell share={share} /> },
  {
    key: 'findings',
    figure: (part) => part.figures.findingsAnswered,
    cell: ({ share }) => <ShareCell share={share} />,
  },
  { key: 'proven', figure: proven, cell: ({ share }) => <ShareCell share={share} /> },
  { key: 'late', end: true, figure: lateCount, cell: ({ share }) => <LateCount n={share.numerator} /> },
]

function AreaLink({ part, href }: Pick<Cell, 'part' | 'href'>) {
  return (
    <Link href={href(part.code)} className="text-primary underline underline-offset-4">
      {part.name}
    </Link>
  )
}

function Villages({ part, level }: Pick<Cell, 'part' | 'level'>) {
  const t = useTranslations('progress')
  if (level !== 'village') return <ShareCell share={part.villages} />
  return t(part.villages.numerator > 0 ? 'parts.audited' : 'parts.notAudited')
}

function caseCount(part: AreaProgress, aggregates: boolean): Share {
  // Whoever sees no small groups must not find the early ends by subtraction either.
  return count(aggregates ? reached(part, 'candidate').denominator : part.figures.cases)
}

function lateCount({ figures }: AreaProgress): Share {
  return count(figures.lines.late)
}

/** A number is a share of nothing but itself. */
const count = (n: number): Share => ({ numerator: n, denominator: n })

function reached({ figures }: AreaProgress, wanted: FunnelStage): Share {
  return figures.funnel.find(({ stage }) => stage === wanted)?.reached ?? NOTHING
}

function proven({ figures: { lines } }: AreaProgress): Share {
  return { numerator: lines.verified, denominator: lines.total }
}

function LateCount({ n }: { n: number }) {
  return (
    <span className={n > 0 ? 'font-bold text-error' : undefined}>
      <Count n={n} />
    </span>
  )
}

function Count({ n }: { n: number }) {
  return formatNumber(n, useLocale())
}

/** "3 of 7" over a small bar; over nothing a dash, because there is no rate. */
function ShareCell({ share }: { share: Share }) {
  const t = useTranslations('progress')
  const locale = useLocale()
  const { numerator, denominator } = share
  if (denominator === 0) return '–'
  return (
    <span className="grid max-w-32 gap-1">
      {t('share', { numerator: formatNumber(numerator, locale), denominator: formatNumber(denominator, locale) })}
      <Bar total={denominator} parts={[{ key: 'share', value: numerator, tone: 'primary' }]} />
    </span>
  )
}
