import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { ChartPoint, ChildPoint, GrowthChart, ReferenceLine } from '@/lib/domain/growth/chart'
import { GrowthChartAxes } from './growth-chart-axes'
import { BAND_FILL } from './growth-tones'
import { thinLine } from './thin-line'

// Drawn for a phone of 390 px, where one unit is about one pixel; on a desktop it grows with its letters.
const WIDTH = 380
const HEIGHT = 400
const MARGIN = { top: 12, right: 30, bottom: 46, left: 40 }
/** WHO's lines have a row for every day; this near to them, in pixels, nobody sees the difference. */
const TOLERANCE = 0.15

type PlotProps = {
  chart: GrowthChart
  /** Unique on the page; the names of the parts are made from it. */
  id: string
  title: string
  description: string
  xLabel: string
  yLabel: string
  pointLabel: (point: ChildPoint) => string
}

/** The picture of a growth chart as SVG: bands, WHO lines, axes, and the child's points joined by a line. */
export function GrowthChartPlot({ chart, id, title, description, xLabel, yLabel, pointLabel }: PlotProps) {
  const x = scaleLinear([chart.x.min, chart.x.max], [MARGIN.left, WIDTH - MARGIN.right])
  const y = scaleLinear([chart.y.min, chart.y.max], [HEIGHT - MARGIN.bottom, MARGIN.top])
  const believed = chart.points.filter(({ flagged }) => !flagged)
  const clip = `${id}-clip`
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      className="h-auto w-full max-w-lg font-sans print:max-w-md"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <clipPath id={clip}>
        <rect
          x={MARGIN.left}
          y={MARGIN.top}
          width={WIDTH - MARGIN.left - MARGIN.right}
          height={HEIGHT - MARGIN.top - MARGIN.bottom}
        />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <Bands chart={chart} toX={x} toY={y} />
        {chart.pieces.flatMap((lines, piece) =>
          lines.map(({ z, points }) => (
            <path
              key={`${piece}:${z}`}
              d={draw(
                thinLine(
                  points.map((p) => [x(p.x), y(p.y)]),
                  TOLERANCE,
                ),
              )}
              className={lineClass(z)}
              fill="none"
            />
          )),
        )}
      </g>
      <GrowthChartAxes
        {...axesOf(chart, x, y)}
        left={MARGIN.left}
        right={WIDTH - MARGIN.right}
        top={MARGIN.top}
        bottom={HEIGHT - MARGIN.bottom}
        height={HEIGHT}
        xLabel={xLabel}
        yLabel={yLabel}
      />
      <LineLabels lines={chart.pieces.at(-1) ?? []} toY={y} />
      <path
        d={draw(believed.map((p) => [x(p.x), y(p.y)]))}
        className="stroke-base-content"
        fill="none"
        strokeWidth={2}
        strokeLinejoin="round"
      />
      {chart.points.map((point, i) => (
        <ChildMark
          key={i}
          at={{
            x: within(x(point.x), MARGIN.left, WIDTH - MARGIN.right),
            y: within(y(point.y), MARGIN.top, HEIGHT - MARGIN.bottom),
          }}
          flagged={point.flagged}
          label={pointLabel(point)}
        />
      ))}
    </svg>
  )
}

type Scale = (value: number) => number

const lineThrough = line<readonly [number, number]>().digits(1)
const draw = (points: readonly (readonly [number, number])[]) => lineThrough(points) ?? ''

function Bands({ chart, toX, toY }: { chart: GrowthChart; toX: Scale; toY: Scale }) {
  return chart.pieces.flatMap((lines, piece) =>
    chart.bands.map((band, step) => {
      const edge = (z: number, orElse: number) =>
        thinLine(
          (lineAt(lines, z)?.points ?? edgeOf(lines, orElse)).map((p) => [toX(p.x), toY(p.y)]),
          TOLERANCE,
        )
      const lower = edge(chart.bands[step - 1]?.upTo ?? -Infinity, chart.y.min)
      const upper = edge(band.upTo, chart.y.max)
      const d = `${draw([...lower, ...upper.toReversed()])}Z`
      return <path key={`${piece}:${band.category}`} d={d} className={BAND_FILL[band.tone]} />
    }),
  )
}

/** The edge of the picture, over the width of these lines. */
const edgeOf = (lines: readonly ReferenceLine[], y: number): ChartPoint[] => {
  const points = lines[0]?.points ?? []
  return [points[0], points.at(-1)].flatMap((point) => (point ? [{ x: point.x, y }] : []))
}

const lineAt = (lines: readonly ReferenceLine[], z: number) => lines.find((one) => one.z === z)

function lineClass(z: number): string {
  if (z === 0) return 'stroke-base-content/80 [stroke-width:1.5]'
  if (Math.abs(z) === 2) return 'stroke-base-content/60'
  return 'stroke-base-content/60 [stroke-dasharray:4_3]'
}

/** Where the axes have their marks, and which. */
const axesOf = (chart: GrowthChart, toX: Scale, toY: Scale) => ({
  x: xTicks(chart).map((tick) => ({ tick, at: toX(tick) })),
  y: scaleLinear([chart.y.min, chart.y.max], [0, 1])
    .ticks(8)
    .map((tick) => ({ tick, at: toY(tick) })),
})

function xTicks({ x, xUnit }: GrowthChart): number[] {
  const span = x.max - x.min
  const step = xUnit === 'months' ? (span > 24 ? 6 : 3) : span > 40 ? 10 : 5
  const first = Math.ceil(x.min / step) * step
  return Array.from({ length: Math.floor((x.max - first) / step) + 1 }, (_, i) => first + i * step)
}

function LineLabels({ lines, toY }: { lines: readonly ReferenceLine[]; toY: Scale }) {
  return (
    <g className="fill-base-content text-[12px] font-semibold" aria-hidden="true">
      {lines.map(({ z, points }) => (
        <text key={z} x={WIDTH - MARGIN.right + 4} y={toY(points.at(-1)?.y ?? NaN)} dy="0.35em">
          {z > 0 ? `+${z}` : `${z}`.replace('-', '\u2212')}
        </text>
      ))}
    </g>
  )
}

function ChildMark({ at, flagged, label }: { at: { x: number; y: number }; flagged: boolean; label: string }) {
  return (
    <g transform={`translate(${at.x.toFixed(1)},${at.y.toFixed(1)})`}>
      <title>{label}</title>
      {flagged ? (
        <path d="M-5,-5L5,5M-5,5L5,-5" className="stroke-error" strokeWidth={2.5} fill="none" />
      ) : (
        <circle r={4} className="fill-base-content stroke-base-100" />
      )}
    </g>
  )
}

const within = (value: number, min: number, max: number) => Math.max(min, Math.min(value, max))
