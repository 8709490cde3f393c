import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { EVALUATION_OUTCOMES } from '@/lib/domain/cases/outcomes'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { getOutcome } from '@/lib/server/outcomes/get-outcome'
import { ComputedOutcomeCard } from './computed-outcome'
import { Decisions } from './decisions'
import { EvaluateForm } from './evaluate-form'
import { OutcomeNext } from './outcome-next'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('monitoring'))('outcome.title') }
}

export default async function OutcomePage({ params }: PageProps<'/cases/[caseId]/outcome'>) {
  const { caseId } = await params
  const [page, actor, t, tOutcome] = await Promise.all([
    getOutcome(caseId),
    requireActor(),
    getTranslations('monitoring'),
    getTranslations('case.outcome'),
  ])
  const { case: head, computed, decisions, may, openMonths, owner } = page
  const formKey = `evaluate-case:${caseId}`
  const isChild = head.group === 'BADUTA' || head.group === 'BALITA'
  const options = EVALUATION_OUTCOMES.map((value) => ({
    value,
    label: tOutcome(value),
    hint:
      value === computed?.outcome
        ? t('outcome.decide.same')
        : t(`outcome.decide.${isChild ? 'hint' : 'motherHint'}.${value}`),
  }))
  const others = [
    ...(may.end ? [{ href: toRoute(`/cases/${caseId}/end`), label: t('outcome.endLink') }] : []),
    ...(may.reopen ? [{ href: toRoute(`/cases/${caseId}/reopen`), label: t('outcome.reopenLink') }] : []),
  ]
  return (
    <>
      <PageHeader
        title={t('outcome.title')}
        lead={t('outcome.lead')}
        crumbs={[{ label: t('crumb', { number: head.number }), href: toRoute(`/cases/${caseId}`) }]}
      />
      <div className="grid gap-5">
        <OutcomeNext page={page} />
        <ComputedOutcomeCard computed={computed} />
        {may.evaluate && openMonths.length === 0 && (
          <Card title={t('outcome.decide.title')}>
            <FormMessages also={['monitoring']}>
              <EvaluateForm
                identity={{ commandId: randomUUID(), owner, formKey }}
                caseId={caseId}
                options={options}
                initial={await initialForm(actor, formKey)}
              />
            </FormMessages>
          </Card>
        )}
        <Decisions decisions={decisions} />
        {others.length > 0 && (
          <Card title={t('outcome.other')}>
            <ul>
              {others.map(({ href, label }) => (
                <li key={href}>
                  <Link
                    href={href}
                    className="inline-flex min-h-11 items-center text-primary underline underline-offset-4"
                  >
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  )
}
