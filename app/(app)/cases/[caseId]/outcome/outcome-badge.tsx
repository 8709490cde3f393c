import { useTranslations } from 'next-intl'
import { Status } from '@/app/ui/status'
import type { Tone } from '@/app/ui/tone'
import type { CaseOutcome } from '@/lib/domain/cases/outcomes'

const TONES: Record<CaseOutcome, Tone> = {
  improved: 'success',
  no_longer_at_risk: 'success',
  unchanged: 'warning',
  worse: 'error',
  referred: 'info',
  delivered: 'info',
  continued: 'info',
  moved: 'neutral',
  died: 'neutral',
  declined: 'neutral',
  lost: 'neutral',
}

/** How a case came out, in its words. */
export function OutcomeBadge({ outcome }: { outcome: CaseOutcome }) {
  const t = useTranslations('case.outcome')
  return <Status tone={TONES[outcome]}>{t(outcome)}</Status>
}
