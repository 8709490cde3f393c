import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { ADMINISTRATIVE_OUTCOMES } from '@/lib/domain/cases/outcomes'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { getOutcome } from '@/lib/server/outcomes/get-outcome'
import { EndForm } from './end-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('monitoring'))('end.title') }
}

export default async function EndPage({ params }: PageProps<'/cases/[caseId]/end'>) {
  const { caseId } = await params
  const [page, actor, t, tOutcome] = await Promise.all([
    getOutcome(caseId),
    requireActor(),
    getTranslations('monitoring'),
    getTranslations('case.outcome'),
  ])
  const { case: head, may, linesOpen, today, owner } = page
  if (!may.end) notFound()
  const formKey = `end-case:${caseId}`
  return (
    <>
      <PageHeader
        title={t('end.title')}
        lead={t('end.lead')}
        crumbs={[{ label: t('crumb', { number: head.number }), href: toRoute(`/cases/${caseId}`) }]}
      />
      <Card>
        {linesOpen > 0 && <Alert tone="warning">{t('end.lines')}</Alert>}
        <FormMessages also={['monitoring']}>
          <EndForm
            identity={{ commandId: randomUUID(), owner, formKey }}
            caseId={caseId}
            options={ADMINISTRATIVE_OUTCOMES.map((value) => ({
              value,
              label: tOutcome(value),
              hint: t(`end.hint.${value}`),
            }))}
            today={today}
            initial={await initialForm(actor, formKey)}
          />
        </FormMessages>
      </Card>
    </>
  )
}
