import { useTranslations } from 'next-intl'
import { Table } from '@/app/ui/table'

/** A step of the picture: the share is null where there is nothing to draw. */
export type PictureStep = { key: string; label: string; share: number | null; figure: string; rate: string }

const [WIDTH, HEIGHT, BASE, TOP] = [320, 132, 112, 18]

/** Columns that go down from stage to stage, and the same as a table beneath: numerator, denominator, share. */
export function AttritionPicture({
  title,
  lead,
  steps,
  source,
  muted = false,
}: {
  title: string
  lead?: string
  steps: PictureStep[]
  source: string
  muted?: boolean
}) {
  const t = useTranslations('cycle.attrition')
  const slot = WIDTH / Math.max(steps.length, 1)
  const width = Math.min(slot * 0.72, 46)
  const parts = steps.map(({ label, rate }) => `${label} ${rate}`).join(', ')
  return (
    <figure className="m-0 grid w-full min-w-0 grid-cols-1 gap-2">
      <figcaption>
        <h3 className="text-lg font-bold">{title}</h3>
        {lead && <p className="text-muted">{lead}</p>}
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('picture', { title, parts })}
        className="figures block w-full max-w-xl"
      >
        <line x1="0" x2={WIDTH} y1={BASE} y2={BASE} className="stroke-edge" strokeWidth="1" />
        {steps.map(({ key, share, rate }, n) => {
          const height = (share ?? 0) * (BASE - TOP)
          const x = n * slot + (slot - width) / 2
          return (
            <g key={key}>
              <rect x={x} y={TOP} width={width} height={BASE - TOP} className="fill-base-200" />
              <rect
                x={x}
                y={BASE - height}
                width={width}
                height={height}
                className={muted ? 'fill-edge' : 'fill-primary'}
              />
              <text
                x={x + width / 2}
                y={TOP - 5}
                textAnchor="middle"
                fontSize="11"
                className="fill-base-content font-semibold"
              >
                {rate}
              </text>
              <text x={x + width / 2} y={BASE + 14} textAnchor="middle" fontSize="11" className="fill-base-content">
                {n + 1}
              </text>
            </g>
          )
        })}
      </svg>
      <Table
        caption={title}
        columns={[
          { key: 'step', header: t('column.step'), primary: true, cell: ({ label, n }) => `${n}. ${label}` },
          { key: 'reached', header: t('column.reached'), end: true, cell: ({ figure }) => figure },
          { key: 'share', header: t('column.share'), end: true, cell: ({ rate }) => rate },
        ]}
        rows={steps.map((step, index) => ({ ...step, n: index + 1 }))}
        rowKey={({ key }) => key}
      />
      <p className="text-sm text-muted">{source}</p>
    </figure>
  )
}
