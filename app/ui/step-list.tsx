'use client'

import type { ReactNode } from 'react'
import { Icon } from './line-icon'

export type Step = { key: string; label: string; state: 'done' | 'current' | 'todo'; detail?: ReactNode }

const DOTS = {
  done: 'border-primary bg-primary text-primary-content',
  current: 'border-base-content bg-accent text-accent-content',
  todo: 'border-edge bg-base-100 text-muted',
}

/** All the stages in a list, in a row where there is room; `states` names how each stands, for who listens. */
export function StepList({
  steps,
  states,
  wide = false,
}: {
  steps: Step[]
  states: Record<Step['state'], string>
  wide?: boolean
}) {
  return (
    <ol className={wide ? 'flex' : 'grid gap-2'}>
      {steps.map(({ key, label, state, detail }, index) => (
        <li
          key={key}
          aria-current={state === 'current' ? 'step' : undefined}
          className={
            wide
              ? 'relative grid flex-1 content-start justify-items-center gap-1.5 px-1 text-center text-sm not-last:after:absolute not-last:after:top-3.5 not-last:after:left-[calc(50%+1.125rem)] not-last:after:h-0.5 not-last:after:w-[calc(100%-2.25rem)] not-last:after:bg-base-300'
              : 'flex items-start gap-3'
          }
        >
          <span
            className={`grid size-7 shrink-0 place-items-center rounded-full border-2 text-sm font-bold ${DOTS[state]}`}
          >
            {state === 'done' ? <Icon name="check" className="size-4" /> : index + 1}
          </span>
          <span className={state === 'current' ? 'font-bold' : state === 'todo' ? 'text-muted' : undefined}>
            {label}
            <span className="sr-only"> ({states[state]})</span>
            {detail && <span className="block font-normal text-muted">{detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
