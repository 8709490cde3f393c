import { useTranslations } from 'next-intl'
import type { CaseStatus as CaseStatusCode } from '@/lib/domain/cases/case-lifecycle'
import { Status } from './status'
import type { Tone } from './tone'

export const CASE_TONES: Record<CaseStatusCode, Tone> = {
  candidate: 'neutral',
  selected: 'info',
  worksheet: 'info',
  submitted: 'warning',
  returned: 'error',
  verified: 'info',
  in_review: 'info',
  reviewed: 'info',
  planned: 'warning',
  in_follow_up: 'primary',
  evaluated: 'success',
  closed: 'neutral',
}

/** How a case stands. */
export function CaseStatus({ status }: { status: CaseStatusCode }) {
  const t = useTranslations('case.status')
  return <Status tone={CASE_TONES[status]}>{t(status)}</Status>
}
