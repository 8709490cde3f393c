import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { getOutcome } from '@/lib/server/outcomes/get-outcome'
import { ReopenForm } from './reopen-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('monitoring'))('reopen.title') }
}

export default async function ReopenPage({ params }: PageProps<'/cases/[caseId]/reopen'>) {
  const { caseId } = await params
  const [page, actor, t, tCase] = await Promise.all([
    getOutcome(caseId),
    requireActor(),
    getTranslations('monitoring'),
    getTranslations('case'),
  ])
  const { case: head, may, reopensAt, owner } = page
  if (!may.reopen || reopensAt === null) notFound()
  const formKey = `reopen-case:${caseId}`
  return (
    <>
      <PageHeader
        title={t('reopen.title')}
        lead={t('reopen.lead')}
        crumbs={[{ label: t('crumb', { number: head.number }), href: toRoute(`/cases/${caseId}`) }]}
      />
      <Card>
        <p>{t('reopen.to', { status: tCase(`status.${reopensAt}`) })}</p>
        <p className="text-muted">{t('reopen.cancelled')}</p>
        <FormMessages also={['monitoring']}>
          <ReopenForm
            identity={{ commandId: randomUUID(), owner, formKey }}
            caseId={caseId}
            initial={await initialForm(actor, formKey)}
          />
        </FormMessages>
      </Card>
    </>
  )
}
