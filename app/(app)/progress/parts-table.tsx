import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Bar } from '@/app/ui/bar'
import { type Column, Table } from '@/app/ui/table'
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
  const locale = useLocale()
  const cell = (share: Share) => <ShareCell share={share} aggregates={aggregates} />
  const count = (n: number) => (aggregates && !isShowable(n) ? t('hiddenShort') : formatNumber(n, locale))
  const columns: Column<AreaProgress>[] = [
    {
      key: 'name',
      header: t('parts.name'),
      primary: true,
      cell: ({ code, name }) => (
        <Link href={href(code)} className="text-primary underline underline-offset-4">
          {name}
        </Link>
      ),
    },
    {
      key: 'villages',
      header: t('parts.villages'),
      cell: ({ villages }) =>
        level === 'village' ? (
          t(villages.numerator > 0 ? 'parts.audited' : 'parts.notAudited')
        ) : (
          // Villages are no people: their number is always shown.
          <ShareCell share={villages} aggregates={false} />
        ),
    },
    { key: 'cases', header: t('parts.cases'), end: true, cell: (part) => count(casesShown(part, aggregates)) },
    { key: 'followUp', header: t('parts.followUp'), cell: (part) => cell(reached(part, 'in_follow_up')) },
    { key: 'closed', header: t('parts.closed'), cell: (part) => cell(reached(part, 'closed')) },
    { key: 'findings', header: t('parts.findings'), cell: ({ figures }) => cell(figures.findingsAnswered) },
    {
      key: 'proven',
      header: t('parts.proven'),
      cell: ({ figures: { lines } }) => cell({ numerator: lines.verified, denominator: lines.total }),
    },
    {
      key: 'late',
      header: t('parts.late'),
      end: true,
      cell: ({ figures: { lines } }) => (
        <span className={lines.late > 0 ? 'font-bold text-error' : undefined}>{count(lines.late)}</span>
      ),
    },
  ]
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

/** Whoever sees no small groups must not find the early ends by subtraction either. */
const casesShown = (part: AreaProgress, aggregates: boolean) =>
  aggregates ? reached(part, 'candidate').denominator : part.figures.cases

const reached = ({ figures }: AreaProgress, wanted: FunnelStage): Share =>
  figures.funnel.find(({ stage }) => stage === wanted)?.reached ?? { numerator: 0, denominator: 0 }

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
