import { useTranslations } from 'next-intl'
import { Status } from '@/app/ui/status'
import type { Tone } from '@/app/ui/tone'
import type { PlanStatus as Code } from '@/lib/domain/plans/plan-lifecycle'

const TONES: Record<Code, Tone> = { draft: 'info', proposed: 'warning', approved: 'success', superseded: 'neutral' }

/** A version of a plan and how it stands. */
export function PlanStatus({ version, status }: { version: number; status: Code }) {
  const t = useTranslations('plan')
  return (
    <Status tone={TONES[status]}>
      {t('version', { version })} · {t(`status.${status}`)}
    </Status>
  )
}
