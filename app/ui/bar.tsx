'use client'

import type { Tone } from './tone'

type BarPart = { key: string; value: number; tone: Tone }

const FILLS: Record<Tone, string> = {
  neutral: 'fill-edge',
  primary: 'fill-primary',
  info: 'fill-info',
  success: 'fill-success',
  warning: 'fill-accent',
  error: 'fill-error',
}

/**
 * Parts of a total as one bar, drawn from its figures: a page of progress has a hundred. With a `label` it is a
 * picture that says what it shows; without one it is decoration for figures that stand beside it in words.
 */
export function Bar({ total, parts, label }: { total: number; parts: BarPart[]; label?: string }) {
  const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <svg
      {...named}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className="block h-2.5 w-full overflow-hidden rounded-full"
    >
      <rect width="100" height="8" className="fill-base-300" />
      {total > 0 &&
        parts.map(({ key, value, tone }, index) => (
          <rect
            key={key}
            x={share(
              parts.slice(0, index).reduce((sum, part) => sum + part.value, 0),
              total,
            )}
            width={share(value, total)}
            height="8"
            className={FILLS[tone]}
          />
        ))}
    </svg>
  )
}

const share = (value: number, total: number) => Math.min(100, Math.max(0, (value / total) * 100))
