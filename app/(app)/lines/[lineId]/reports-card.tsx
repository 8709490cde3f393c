import { useLocale, useTranslations } from 'next-intl'
import { Bar } from '@/app/ui/bar'
import { Card } from '@/app/ui/card'
import { isPicture } from '@/lib/domain/evidence/media-type'
import { formatDate, formatDateTime, formatNumber, formatRupiah } from '@/lib/i18n/format'
import type { LineDetail } from '@/lib/server/lines/get-line'
import type { ProofFile, Report } from '@/lib/server/lines/line-reports'
import { filesOf } from './files-of'
import { toldVolume } from './told-volume'

/** What the agency told of its work, with its proofs to look at. */
export function ReportsCard({ line }: { line: LineDetail }) {
  const t = useTranslations('line')
  const locale = useLocale()
  const told = toldVolume(line.reports)
  return (
    <Card title={t('reports.title')}>
      {line.reports.length === 0 ? (
        <p className="text-muted">{t('reports.empty')}</p>
      ) : (
        <>
          <div className="grid gap-1.5">
            <Bar total={line.targetVolume} parts={[{ key: 'told', value: told, tone: 'primary' }]} />
            <p>
              {t('reports.told', {
                volume: formatNumber(told, locale),
                target: formatNumber(line.targetVolume, locale),
                unit: line.unit,
              })}
            </p>
          </div>
          <ul className="grid gap-4">
            {line.reports.map((report) => (
              <ReportItem key={report.id} report={report} unit={line.unit} order={filesOf(line)} />
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

/** `order` numbers the proofs of all reports, so that each can be named. */
function ReportItem({ report, unit, order }: { report: Report; unit: string; order: string[] }) {
  const t = useTranslations('line')
  const locale = useLocale()
  const volume = report.volume === null ? t('reports.noMore') : `${formatNumber(report.volume, locale)} ${unit}`
  const spent = report.amountRp === null ? null : formatRupiah(BigInt(report.amountRp), locale)
  return (
    <li className="grid gap-2 border-t border-base-300 pt-3">
      <p className="font-semibold">
        {formatDate(report.happenedOn, locale)} · {volume}
        {spent && <> · {t('reports.spent', { amount: spent })}</>}
      </p>
      <p className="whitespace-pre-line">{report.note}</p>
      <p className="text-muted">{t('reports.by', { name: report.by, at: formatDateTime(report.at, locale) })}</p>
      {report.files.length === 0 ? (
        <p className="text-muted">{t('reports.noProof')}</p>
      ) : (
        <ul className="flex flex-wrap gap-3">
          {report.files.map((file) => (
            <li key={file.id}>
              <Proof file={file} number={order.indexOf(file.id) + 1} day={formatDate(report.happenedOn, locale)} />
              <Taken file={file} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function Proof({ file, number, day }: { file: ProofFile; number: number; day: string }) {
  const t = useTranslations('line.reports')
  const locale = useLocale()
  const href = `/api/evidence/${file.id}`
  if (isPicture(file.mediaType)) {
    return (
      <a href={href} target="_blank" rel="noreferrer" className="block">
        {/* Proof is served through the access check alone, so no image optimizer may fetch or keep it. */}
        {/* eslint-disable-next-line nextjs/no-img-element */}
        <img
          src={`${href}?size=small`}
          alt={t('photo', { number, day })}
          loading="lazy"
          width={144}
          height={144}
          className="size-36 rounded-field border border-base-300 object-cover"
        />
      </a>
    )
  }
  const size = `${formatNumber(Math.max(1, Math.round(file.bytes / 1024)), locale)} kB`
  return (
    <a href={href} className="inline-flex min-h-11 items-center text-primary underline underline-offset-4">
      {t('document', { size })}
    </a>
  )
}

/** When and where a proof was made, as its sender said. */
function Taken({ file: { takenOn, takenPlace } }: { file: ProofFile }) {
  const t = useTranslations('proof')
  const locale = useLocale()
  if (takenOn === null) return null
  const day = formatDate(takenOn, locale)
  return (
    <p className="max-w-36 text-sm wrap-anywhere text-muted">
      {takenPlace ? t('taken', { day, place: takenPlace }) : t('takenOn', { day })}
    </p>
  )
}
