import { useTranslations } from 'next-intl'
import type { LineStatus as LineStatusCode } from '@/lib/domain/plans/line-lifecycle'
import { Status } from './status'
import type { Tone } from './tone'

/** How the status of a plan line looks, wherever it stands. */
export const LINE_TONES: Record<LineStatusCode, Tone> = {
  draft: 'neutral',
  proposed: 'neutral',
  approved: 'warning',
  accepted: 'info',
  declined: 'error',
  in_progress: 'info',
  done: 'warning',
  verified: 'success',
  reopened: 'error',
  postponed: 'warning',
  cancelled: 'neutral',
}

/** How a plan line stands, in words; "late" beside it, because being late is no status of its own. */
export function useLineBadges(): (status: LineStatusCode, late: boolean) => { tone: Tone; words: string }[] {
  const t = useTranslations('line')
  return (status, late) => [
    { tone: LINE_TONES[status], words: t(`status.${status}`) },
    ...(late ? [{ tone: 'error' as const, words: t('late') }] : []),
  ]
}

/** How a plan line stands, as marks beside it. */
export function LineStatus({ status, late = false }: { status: LineStatusCode; late?: boolean }) {
  const badgesOf = useLineBadges()
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {badgesOf(status, late).map(({ tone, words }) => (
        <Status key={words} tone={tone}>
          {words}
        </Status>
      ))}
    </span>
  )
}
