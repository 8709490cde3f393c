import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Icon } from '@/app/ui/line-icon'
import { Status } from '@/app/ui/status'
import { toRoute } from '@/app/ui/to-route'
import type { Tone } from '@/app/ui/tone'
import { STAGES } from '@/lib/domain/cycles/stages'
import { formatDate, formatNumber } from '@/lib/i18n/format'
import type { BoardStage } from '@/lib/server/cycles/get-board'
import { useNextPerson } from './next-person-text'

const TONES: Record<BoardStage['state'], Tone> = { past: 'success', current: 'primary', ahead: 'neutral' }

/** One stage on the board. */
export function StageCard({ cycleId, stage, n }: { cycleId: string; stage: BoardStage; n: number }) {
  const t = useTranslations('cycle')
  const nextPerson = useNextPerson()
  const { national } = STAGES[stage.stage]
  const current = stage.state === 'current'
  return (
    <li
      className={`card border bg-base-100 ${current ? 'border-primary border-l-[6px] border-l-accent' : 'border-base-300'}`}
      aria-current={current ? 'step' : undefined}
    >
      <div className="grid content-start gap-1.5 p-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <span className="text-sm text-muted">
            {t('number', { n })} · {national === null ? '–' : t('national.short', { step: national })}
          </span>
          <Status tone={TONES[stage.state]}>{t(`state.${stage.state}`)}</Status>
        </div>
        <h3 className="text-lg font-bold">
          <Link
            href={toRoute(`/cycles/${cycleId}/stages/${stage.stage}`)}
            className="inline-flex min-h-11 items-center text-primary underline underline-offset-4"
          >
            {t(`stage.${stage.stage}`)}
          </Link>
        </h3>
        <StageTime stage={stage} />
        <StageWaiting stage={stage} />
        {stage.next && (
          <p className="flex items-start gap-2">
            <Icon name="arrow" className="mt-0.5 size-5 text-primary" />
            <span>
              <strong>{t('next.label')}:</strong> {nextPerson(stage.next)}
            </span>
          </p>
        )}
      </div>
    </li>
  )
}

/** When it is due, and how long it took. */
export function StageTime({ stage }: { stage: BoardStage }) {
  const t = useTranslations('cycle')
  const locale = useLocale()
  const late = stage.late !== null
  return (
    <p className={late ? 'font-semibold text-error' : 'text-muted'}>
      {t('dueOn', { date: formatDate(stage.dueOn, locale) })}
      {late && `. ${t(stage.state === 'past' ? 'leftLate' : 'lateBy', { days: stage.late ?? 0 })}`}
      {stage.days !== null && ` · ${t(stage.state === 'past' ? 'took' : 'runs', { days: stage.days })}`}
    </p>
  )
}

/** How many wait there, and how long. */
export function StageWaiting({ stage }: { stage: BoardStage }) {
  const t = useTranslations('cycle.waiting')
  const locale = useLocale()
  const { unit } = STAGES[stage.stage]
  if (stage.waiting === null || unit === 'none') return null
  const { n, longest, median } = stage.waiting
  return (
    <p className="figures">
      {n > 0 ? <strong>{t(unit, { n })}</strong> : <span className="text-muted">{t(unit, { n })}</span>}
      {longest !== null && (
        <span className="text-muted">
          {', '}
          {t('longest', { longest: formatNumber(longest, locale), median: formatNumber(median, locale) })}
        </span>
      )}
    </p>
  )
}
