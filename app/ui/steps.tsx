import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from './line-icon'

export type Step = { key: string; label: string; state: 'done' | 'current' | 'todo'; detail?: ReactNode }

/** Where a case stands among its stages: one line with a bar on a phone, all of them in a row on a desk. */
export function Steps({ steps }: { steps: Step[] }) {
  const t = useTranslations('common.steps')
  const found = steps.findIndex(({ state }) => state === 'current')
  const at = found === -1 ? steps.filter(({ state }) => state === 'done').length - 1 : found
  const now = steps[Math.max(at, 0)]
  return (
    <section aria-label={t('label')} className="card border border-base-300 bg-base-100 p-4">
      <div className="lg:hidden print:hidden">
        <p className="text-muted">{t('position', { current: Math.max(at, 0) + 1, total: steps.length })}</p>
        <p className="text-lg font-bold">{now?.label}</p>
        <div className="mt-2 flex gap-1" aria-hidden="true">
          {steps.map(({ key, state }) => (
            <span key={key} className={`h-2 flex-1 rounded-full ${BARS[state]}`} />
          ))}
        </div>
        <details className="mt-2">
          <summary className="flex min-h-11 items-center text-primary underline underline-offset-4">
            {t('showAll')}
          </summary>
          <StepList steps={steps} />
        </details>
      </div>
      <div className="hidden lg:block print:block">
        <StepList steps={steps} wide />
      </div>
    </section>
  )
}

const BARS = { done: 'bg-primary', current: 'bg-accent', todo: 'bg-base-300' }
const DOTS = {
  done: 'border-primary bg-primary text-primary-content',
  current: 'border-base-content bg-accent text-accent-content',
  todo: 'border-edge bg-base-100 text-muted',
}

function StepList({ steps, wide = false }: { steps: Step[]; wide?: boolean }) {
  const t = useTranslations('common.steps')
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
            <span className="sr-only"> ({t(state)})</span>
            {detail && <span className="block font-normal text-muted">{detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
