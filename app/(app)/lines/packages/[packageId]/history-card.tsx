import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { Timeline } from '@/app/ui/timeline'
import type { Tone } from '@/app/ui/tone'
import type { PackageChange } from '@/lib/domain/packages/package-changes'
import { FUND_SOURCES } from '@/lib/domain/plans/fund-sources'
import { formatDate, formatDateTime, formatNumber, formatRupiah } from '@/lib/i18n/format'
import type { PackageDetail } from '@/lib/server/packages/get-package'
import type { EntryLine, PackageEntry } from '@/lib/server/packages/package-events'

const TONES: Partial<Record<PackageEntry['step'], Tone>> = { opened: 'info', left: 'warning', reported: 'primary' }

type Props = Pick<PackageDetail, 'events' | 'unit' | 'called'>

/** What became of a package so far, the latest first: who, when, and what was changed from what. */
export function HistoryCard({ events, unit, called }: Props) {
  const t = useTranslations('workPackage.history')
  const roles = useTranslations('role')
  const locale = useLocale()
  return (
    <Card title={t('title')}>
      {events.length === 0 ? (
        <p className="text-muted">{t('empty')}</p>
      ) : (
        <Timeline
          entries={events.map((entry) => ({
            id: entry.id,
            title: t(`step.${entry.step}`, { count: entry.lines.length }),
            at: formatDateTime(entry.at, locale),
            by: entry.by && entry.role ? t('by', { name: entry.by, role: roles(entry.role) }) : t('byItself'),
            detail: <Told entry={entry} unit={unit} called={called} />,
            tone: TONES[entry.step] ?? 'neutral',
          }))}
        />
      )}
    </Card>
  )
}

type ToldProps = Pick<Props, 'unit' | 'called'> & { entry: PackageEntry }

function Told({ entry, unit, called }: ToldProps) {
  const t = useTranslations('workPackage')
  const locale = useLocale()
  const { changes, lines, report } = entry
  return (
    <>
      {report && (
        <p>
          {[
            formatDate(report.happenedOn, locale),
            t('reportFor', { count: report.lines }),
            formatRupiah(report.amountRp === null ? null : BigInt(report.amountRp), locale),
            ...(report.completes ? [t('completed')] : []),
          ].join(' · ')}
        </p>
      )}
      {(changes.length > 0 || lines.length > 0) && (
        <ul>
          {changes.map((change) => (
            <Change key={change.what} change={change} />
          ))}
          {lines.map((line) => (
            <Line key={line.id} line={line} unit={unit} name={called[line.id] ?? t('history.unseen')} />
          ))}
        </ul>
      )}
    </>
  )
}

function Change({ change: { what, from, to } }: { change: PackageChange }) {
  const t = useTranslations('workPackage')
  const fund = useTranslations('line.fund')
  const money = useTranslations('allocation')
  const locale = useLocale()
  const shown = (said: string) => {
    if (said === '') return '–'
    if (what === 'budgetRp') return formatRupiah(BigInt(said), locale)
    if (what === 'startsOn' || what === 'dueOn') return formatDate(said, locale)
    const source = what === 'fundSource' && FUND_SOURCES.find((known) => known === said)
    return source ? fund(source) : said
  }
  const named = what === 'budgetCode' ? money('code') : what === 'budgetYear' ? money('year') : t(`field.${what}`)
  return <li>{t('history.change', { what: named, from: shown(from), to: shown(to) })}</li>
}

function Line({ line: { volume, from, why }, unit, name }: { line: EntryLine; unit: string; name: string }) {
  const t = useTranslations('workPackage')
  const locale = useLocale()
  const share = `${formatNumber(volume, locale)} ${unit}`
  if (from !== null)
    return <li>{t('history.resized', { name, from: `${formatNumber(from, locale)} ${unit}`, share })}</li>
  return (
    <li>{why ? t('history.left', { name, share, why: t(`why.${why}`) }) : t('history.joined', { name, share })}</li>
  )
}
