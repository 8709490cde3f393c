import { useTranslations } from 'next-intl'
import type { LineStatus as LineStatusCode } from '@/lib/domain/plans/line-lifecycle'
import { Status } from './status'
import type { Tone } from './tone'

const TONES: Record<LineStatusCode, Tone> = {
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

/** How a plan line stands; "late" beside it, because being late is no status of its own. */
export function LineStatus({ status, late = false }: { status: LineStatusCode; late?: boolean }) {
  const t = useTranslations('line')
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Status tone={TONES[status]}>{t(`status.${status}`)}</Status>
      {late && <Status tone="error">{t('late')}</Status>}
    </span>
  )
}
