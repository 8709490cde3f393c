import { useTranslations } from 'next-intl'
import { type Step, StepList } from './step-list'

/** Where a case stands among its stages: one line with a bar on a phone, all of them in a row on a desk. */
export function Steps({ steps }: { steps: Step[] }) {
  const t = useTranslations('common.steps')
  const found = steps.findIndex(({ state }) => state === 'current')
  const at = found === -1 ? steps.filter(({ state }) => state === 'done').length - 1 : found
  const now = steps[Math.max(at, 0)]
  const states = { done: t('done'), current: t('current'), todo: t('todo') }
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
          <StepList steps={steps} states={states} />
        </details>
      </div>
      <div className="hidden lg:block print:block">
        <StepList steps={steps} states={states} wide />
      </div>
    </section>
  )
}

const BARS = { done: 'bg-primary', current: 'bg-accent', todo: 'bg-base-300' }
