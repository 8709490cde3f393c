import { useLocale, useTranslations } from 'next-intl'
import type { CheckField } from '@/lib/domain/mother-checks/check-limits'
import type { MotherCheck } from '@/lib/domain/mother-checks/mother-check'
import { formatDate, formatNumber } from '@/lib/i18n/format'

const WIDTH = 320
const HEIGHT = 110
const LEFT = 8
const RIGHT = 12
const TOP = 16
const BOTTOM = 20
const MS_PER_DAY = 86_400_000

type Props = {
  field: CheckField
  unit: string
  /** Those that count, oldest first. */
  checks: readonly MotherCheck[]
  /** Below this a reading is followed up; null where there is no such line. */
  limit: number | null
}

/** One reading over time, as dots on a line, with the limit it should lie above. Nothing where it was never read. */
export function CheckChart({ field, unit, checks, limit }: Props) {
  const t = useTranslations('mother')
  const locale = useLocale()
  const points = checks.flatMap((check) => {
    const value = check[field]
    return value === null ? [] : [{ on: check.checkedOn, value }]
  })
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const { x, y } = scales(points, limit)
  const words = (value: number) => `${formatNumber(value, locale)} ${unit}`
  const what = t(`field.${field}`)
  const title =
    points.length === 1
      ? t('check.chartOne', { what, last: words(last.value), to: formatDate(last.on, locale) })
      : t('check.chart', {
          what,
          first: words(first.value),
          from: formatDate(first.on, locale),
          last: words(last.value),
          to: formatDate(last.on, locale),
        })
  return (
    <figure className="block break-inside-avoid">
      <figcaption className="font-semibold">{what}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title} className="w-full max-w-md">
        {limit !== null && (
          <>
            <line
              x1={LEFT}
              x2={WIDTH - RIGHT}
              y1={y(limit)}
              y2={y(limit)}
              className="stroke-error"
              strokeDasharray="5 4"
            />
            <text x={LEFT} y={y(limit) - 4} className="fill-error text-[11px]">
              {t('check.limit', { limit: words(limit) })}
            </text>
          </>
        )}
        <polyline
          points={points.map(({ on, value }) => `${x(on)},${y(value)}`).join(' ')}
          fill="none"
          className="stroke-primary"
          strokeWidth="2"
        />
        {points.map(({ on, value }) => (
          <circle
            key={on}
            cx={x(on)}
            cy={y(value)}
            r="4"
            className={limit !== null && value < limit ? 'fill-error' : 'fill-primary'}
          />
        ))}
        <text x={x(last.on)} y={y(last.value) - 8} textAnchor="end" className="fill-base-content text-[12px] font-bold">
          {words(last.value)}
        </text>
      </svg>
      <p className="text-sm text-muted">{title}</p>
    </figure>
  )
}

function scales(points: readonly { on: string; value: number }[], limit: number | null) {
  const values = [...points.map(({ value }) => value), ...(limit === null ? [] : [limit])]
  const [low, high] = [Math.min(...values) - 1, Math.max(...values) + 1]
  const days = points.map(({ on }) => Date.parse(on) / MS_PER_DAY)
  const [from, to] = [Math.min(...days), Math.max(...days)]
  return {
    x: (on: string) => {
      const room = WIDTH - LEFT - RIGHT - 8
      return to === from ? LEFT + room : LEFT + 4 + (room * (Date.parse(on) / MS_PER_DAY - from)) / (to - from)
    },
    y: (value: number) => TOP + ((HEIGHT - TOP - BOTTOM) * (high - value)) / (high - low),
  }
}
