import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Alert } from '@/app/ui/alert'
import { ButtonLink } from '@/app/ui/button-link'
import { NextStep } from '@/app/ui/next-step'
import { toRoute } from '@/app/ui/to-route'
import type { OwnStep } from '@/lib/domain/lines/open-steps'
import { AWAITED_STATUSES, CASE_ENDED, type LineStatus } from '@/lib/domain/plans/line-lifecycle'
import type { LineDetail } from '@/lib/server/lines/get-line'

/** Which sentence tells what happens next, by status. */
const SITUATION = {
  approved: 'approved',
  accepted: 'working',
  in_progress: 'working',
  postponed: 'working',
  reopened: 'reopened',
  done: 'done',
  declined: 'declined',
} as const satisfies Partial<Record<LineStatus, string>>

const isOngoing = (status: LineStatus): status is keyof typeof SITUATION => status in SITUATION

/** The step that the situation asks for; the others stand behind "other choices". */
const MAIN: readonly OwnStep[] = ['accept', 'decline', 'report', 'complete', 'verify', 'reopen']

/** What to do next with a line, and by whom; the actions open to whoever reads. */
export function LineNextStep({ line }: { line: LineDetail }) {
  const t = useTranslations('line')
  const main = MAIN.filter((step) => line.steps.includes(step))
  const others = line.steps.filter((step) => !main.includes(step))
  const settles = line.status === 'declined' && line.steps.includes('cancel')
  if (line.status === 'verified' || line.status === 'cancelled') return <Ended line={line} />

  const ours = main.length > 0 || settles
  const due = AWAITED_STATUSES.includes(line.status) ? { dueOn: line.deadlineOn, late: line.late } : {}
  return (
    <NextStep
      title={titleFor(line, ours, t)}
      waiting={!ours}
      {...due}
      action={
        <>
          {settles && line.caseId && (
            <ButtonLink href={toRoute(`/cases/${line.caseId}/plan`)}>{t('openPlan')}</ButtonLink>
          )}
          {main.map((step, index) => (
            <ButtonLink
              key={step}
              href={toRoute(`/lines/${line.id}/${step}`)}
              look={index === 0 ? 'primary' : 'secondary'}
            >
              {t(`step.${step}`)}
            </ButtonLink>
          ))}
        </>
      }
    >
      <Why line={line} ours={ours} />
      <OtherSteps line={line} steps={others} />
    </NextStep>
  )
}

/** A line that is over: how it ended, and the way back where there is one. */
function Ended({ line }: { line: LineDetail }) {
  const t = useTranslations('line')
  const isProven = line.status === 'verified'
  return (
    <Alert tone={isProven ? 'success' : 'info'} title={t(isProven ? 'next.verified' : 'next.cancelled')}>
      <Why line={line} ours={false} />
      <OtherSteps line={line} steps={line.steps} />
    </Alert>
  )
}

function OtherSteps({ line, steps }: { line: LineDetail; steps: OwnStep[] }) {
  const t = useTranslations('line')
  if (steps.length === 0) return null
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 print:hidden">
      {steps.map((step) => (
        <Link
          key={step}
          href={toRoute(`/lines/${line.id}/${step}`)}
          className="inline-flex min-h-11 items-center text-primary underline underline-offset-4"
        >
          {t(`step.${step}`)}
        </Link>
      ))}
    </p>
  )
}

type Say = ReturnType<typeof useTranslations<'line'>>

function titleFor({ status, leadAgency }: LineDetail, ours: boolean, t: Say): string {
  if (isOngoing(status)) {
    const situation = SITUATION[status]
    return ours ? t(`next.${situation}.us`) : t(`next.${situation}.others`, { agency: leadAgency })
  }
  return t(`next.${status}`)
}

/** Why the line stands where it stands, in the words of whoever put it there. */
function Why({ line, ours }: { line: LineDetail; ours: boolean }) {
  const t = useTranslations('line')
  const { status } = line
  const reason = status === 'declined' ? line.declineReason : REASONED.includes(status) ? line.statusReason : null
  const explains = status === 'approved' || status === 'done' || status === 'declined' ? status : null
  return (
    <>
      {reason && <p>{reason === CASE_ENDED ? t('caseEnded') : t('reasonGiven', { reason })}</p>}
      {status === 'declined' && line.proposedAgency && <p>{t('proposesAgency', { agency: line.proposedAgency })}</p>}
      {ours && explains && <p>{t(`next.${explains}.usBody`)}</p>}
      {ours && isOngoing(status) && SITUATION[status] === 'working' && <p>{t('next.working.usBody')}</p>}
    </>
  )
}

const REASONED: readonly LineStatus[] = ['postponed', 'reopened', 'cancelled']
