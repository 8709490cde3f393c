'use client'
import type { ReactNode } from 'react'
import type { Tone } from './tone'

export type TimelineEntry = {
  id: string
  at: ReactNode
  title: ReactNode
  by?: ReactNode
  detail?: ReactNode
  tone?: Tone
}

const DOTS: Record<Tone, string> = {
  neutral: 'bg-base-100 border-edge',
  primary: 'bg-primary border-primary',
  info: 'bg-info border-info',
  success: 'bg-success border-success',
  warning: 'bg-accent border-warning',
  error: 'bg-error border-error',
}

/** What happened, in order, with who and when. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol className="grid">
      {entries.map(({ id, at, title, by, detail, tone = 'neutral' }) => (
        <li
          key={id}
          className="relative pb-5 pl-7 last:pb-0 not-last:before:absolute not-last:before:top-4 not-last:before:bottom-[-0.25rem] not-last:before:left-[0.4375rem] not-last:before:w-0.5 not-last:before:bg-base-300"
        >
          <span className={`absolute top-1 left-0 size-4 rounded-full border-2 ${DOTS[tone]}`} aria-hidden="true" />
          <p className="font-semibold">{title}</p>
          <p className="text-muted">
            {at}
            {by && <> · {by}</>}
          </p>
          {detail && <div className="mt-1">{detail}</div>}
        </li>
      ))}
    </ol>
  )
}
