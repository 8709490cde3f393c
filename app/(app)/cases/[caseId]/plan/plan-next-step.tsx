import { useTranslations } from 'next-intl'
import { randomUUID } from 'node:crypto'
import { ButtonLink } from '@/app/ui/button-link'
import type { ButtonLook } from '@/app/ui/button-look'
import { CommandForm } from '@/app/ui/command-form'
import { NextStep } from '@/app/ui/next-step'
import { toRoute } from '@/app/ui/to-route'
import { emptyForm } from '@/lib/domain/form-state'
import { mayRedirect } from '@/lib/domain/plans/line-lifecycle'
import type { PlanPage } from '@/lib/server/plans/get-plan'
import { draftAllForm, proposePlanForm } from './actions'

/** What this plan waits for, and whether the reader is whom it waits for. */
export function PlanNextStep({ page }: { page: PlanPage }) {
  const t = useTranslations('plan.next')
  const declined = page.lines.filter(({ status }) => mayRedirect(status))
  switch (page.step) {
    case 'not_reviewed':
      return (
        <NextStep title={t('not_reviewed')} waiting action={<PageLink page={page} to="/review" name="toReview" />} />
      )
    case 'answer':
      return <Answer page={page} />
    case 'propose':
      return page.may.draft ? (
        <NextStep title={t('propose')} action={<Propose page={page} />}>
          {t('proposeBody')}
        </NextStep>
      ) : (
        <NextStep title={t('waitsTeam')} waiting />
      )
    case 'extend':
      return page.may.draft ? (
        <NextStep title={t('extend')} action={<Propose page={page} />}>
          {t('extendBody')}
        </NextStep>
      ) : (
        <NextStep title={t('waitsTeam')} waiting />
      )
    case 'approve':
      return <Approve page={page} />
    case 'settle':
      return page.may.revise ? (
        <NextStep
          title={t('settle', { count: declined.length })}
          action={<PageLink page={page} to={`/plan#line-${declined[0]?.number ?? 1}`} name="toLines" look="primary" />}
        >
          {t('settleBody')}
        </NextStep>
      ) : (
        <NextStep title={t('settleWaits')} waiting />
      )
    case 'revise':
      return (
        <NextStep title={page.may.revise ? t('revise') : t('waitsTeam')} waiting={!page.may.revise}>
          <Unanswered count={page.unanswered} />
        </NextStep>
      )
    case 'follow':
      return <NextStep title={t('follow')} waiting />
    case 'over':
      return <NextStep title={t('over')} waiting />
  }
}

function Answer({ page }: { page: PlanPage }) {
  const t = useTranslations('plan')
  if (!page.may.draft) {
    return (
      <NextStep title={t('next.waitsTeam')} waiting>
        <Unanswered count={page.unanswered} />
      </NextStep>
    )
  }
  return (
    <NextStep
      title={t('unanswered', { count: page.unanswered })}
      action={
        <CommandForm
          action={draftAllForm}
          identity={{ commandId: randomUUID(), owner: page.actorId, formKey: `draft-all:${page.case.id}` }}
          initial={emptyForm}
          about={{ caseId: page.case.id }}
          submit={t('draftAll.submit')}
        />
      }
    >
      <p>{t('next.answerBody')}</p>
      <p className="text-muted">{t('draftAll.note')}</p>
    </NextStep>
  )
}

function Propose({ page }: { page: PlanPage }) {
  const t = useTranslations('plan.propose')
  return (
    <CommandForm
      action={proposePlanForm}
      identity={{ commandId: randomUUID(), owner: page.actorId, formKey: `propose-plan:${page.case.id}` }}
      initial={emptyForm}
      about={{ caseId: page.case.id }}
      submit={t('submit')}
    />
  )
}

function Approve({ page }: { page: PlanPage }) {
  const t = useTranslations('plan.next')
  if (page.may.sign || page.may.sendBack) {
    return (
      <NextStep
        title={t('approveChair')}
        action={<PageLink page={page} to="/plan/approval" name="toApproval" look="primary" />}
      >
        {page.may.isProposer ? t('proposer') : t('approveChairBody')}
      </NextStep>
    )
  }
  return <NextStep title={t('approve')} waiting />
}

function Unanswered({ count }: { count: number }) {
  const t = useTranslations('plan')
  return count > 0 ? <strong>{t('unanswered', { count })}</strong> : null
}

type LinkName = 'toReview' | 'toApproval' | 'toFindings' | 'toLines'

function PageLink({ page, to, name, look }: { page: PlanPage; to: string; name: LinkName; look?: ButtonLook }) {
  const t = useTranslations('plan.next')
  return (
    <ButtonLink href={toRoute(`/cases/${page.case.id}${to}`)} look={look ?? 'secondary'}>
      {t(name)}
    </ButtonLink>
  )
}
