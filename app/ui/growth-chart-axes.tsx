'use client'

type Mark = { tick: number; at: number }
type AxesProps = {
  x: Mark[]
  y: Mark[]
  left: number
  right: number
  top: number
  bottom: number
  height: number
  xLabel: string
  yLabel: string
}

/** The grid of a growth chart with its numbers, from the places of its marks. */
export function GrowthChartAxes({ x, y, left, right, top, bottom, height, xLabel, yLabel }: AxesProps) {
  return (
    <g className="fill-base-content text-[12px]" aria-hidden="true">
      {x.map(({ tick, at }) => (
        <g key={tick} transform={`translate(${at},0)`}>
          <line y1={top} y2={bottom} className="stroke-base-content/10" />
          <text y={bottom + 16} textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      {y.map(({ tick, at }) => (
        <g key={tick} transform={`translate(0,${at})`}>
          <line x1={left} x2={right} className="stroke-base-content/10" />
          <text x={left - 6} dy="0.35em" textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <text x={(left + right) / 2} y={height - 8} textAnchor="middle">
        {xLabel}
      </text>
      <text transform={`translate(11,${(top + bottom) / 2}) rotate(-90)`} textAnchor="middle">
        {yLabel}
      </text>
    </g>
  )
}
