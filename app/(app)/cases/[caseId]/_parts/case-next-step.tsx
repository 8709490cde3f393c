import { useLocale, useTranslations } from 'next-intl'
import { Alert } from '@/app/ui/alert'
import { ButtonLink } from '@/app/ui/button-link'
import { NextStep } from '@/app/ui/next-step'
import { toRoute } from '@/app/ui/to-route'
import { pageOfStep, rolesFor, type StepKey } from '@/lib/domain/cases/next-step'
import { formatDate } from '@/lib/i18n/format'
import type { CaseView } from '@/lib/server/cases/get-case'

/** What is next on this case: with the one button for whoever may press it, or with whom it waits for. */
export function CaseNextStep({ view }: { view: CaseView }) {
  const t = useTranslations('case')
  const mine = view.next.find((step) => step.mine)
  const step = mine ?? view.next[0]
  if (!step) return <Closed view={view} />
  const others = view.next.filter(({ key }) => key !== step.key)
  return (
    <NextStep
      title={t(`next.${step.key}`)}
      waiting={!mine}
      dueOn={step.dueOn}
      late={step.late}
      action={mine && <ButtonLink href={toRoute(`/cases/${view.id}${pageOfStep(step.key)}`)}>{t('doNow')}</ButtonLink>}
    >
      <StepFacts stepKey={step.key} view={view} />
      {!mine && <Who stepKey={step.key} />}
      {step.samePerson && <p>{t('nextBody.samePerson')}</p>}
      {others.length > 0 && (
        <div className="mt-2">
          <p className="text-muted">{t('nextBody.also')}</p>
          <ul className="list-disc pl-5">
            {others.map(({ key }) => (
              <li key={key}>
                {t(`next.${key}`)}. <Who stepKey={key} inline />
              </li>
            ))}
          </ul>
        </div>
      )}
    </NextStep>
  )
}

function Who({ stepKey, inline = false }: { stepKey: StepKey; inline?: boolean }) {
  const t = useTranslations()
  const who = rolesFor(stepKey).map((role) => t(`role.${role}`))
  const text = t('case.nextBody.who', { who: who.join(', ') })
  return inline ? <span className="text-muted">{text}</span> : <p>{text}</p>
}

/** What makes the step: how much is left, or why it came back. */
function StepFacts({ stepKey, view }: { stepKey: StepKey; view: CaseView }) {
  const t = useTranslations('case.nextBody')
  const { worksheet, plan } = view
  switch (stepKey) {
    case 'fill_worksheet':
      return worksheet && <p>{t('filled', { filled: worksheet.filled, required: worksheet.required })}</p>
    case 'mend_worksheet':
      return worksheet?.remark ? <p>{t('remark', { reason: worksheet.remark })}</p> : null
    case 'decide_findings':
      return <p>{t('undecided', { count: view.findingsUndecided })}</p>
    case 'answer_findings':
      return (
        <>
          <p>{t('unanswered', { count: view.findingsUnanswered })}</p>
          {plan?.sentBackReason && <p>{t('sentBack', { reason: plan.sentBackReason })}</p>}
        </>
      )
    case 'propose_plan':
      return plan?.sentBackReason ? <p>{t('sentBack', { reason: plan.sentBackReason })}</p> : null
    case 'act_on_lines':
    case 'evaluate':
    case 'close':
      return view.linesOpen > 0 ? <p>{t('lines', { count: view.linesOpen })}</p> : null
    default:
      return null
  }
}

/** A closed case waits for nobody: how it ended, and the way back where there is one. */
function Closed({ view }: { view: CaseView }) {
  const t = useTranslations('case')
  const date = formatDate(view.endedOn, useLocale())
  return (
    <Alert title={t('next.none')}>
      {view.outcome && <p>{t('nextBody.closed', { outcome: t(`outcome.${view.outcome}`), date })}</p>}
      {view.outcomeReason && <p>{view.outcomeReason}</p>}
      {view.may.reopen && (
        <p className="mt-2 print:hidden">
          <ButtonLink href={toRoute(`/cases/${view.id}/reopen`)} look="secondary">
            {t('page.reopen')}
          </ButtonLink>
        </p>
      )}
    </Alert>
  )
}
