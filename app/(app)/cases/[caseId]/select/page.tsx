import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { statusAfter } from '@/lib/domain/cases/case-lifecycle'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { getCandidate } from '@/lib/server/cases/get-candidate'
import { CandidateFacts } from './candidate-facts'
import { SelectForm } from './select-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('case.select'))('title') }
}

export default async function SelectPage({ params }: PageProps<'/cases/[caseId]/select'>) {
  const { caseId } = await params
  const [actor, t, candidate] = await Promise.all([requireActor(), getTranslations('case'), getCandidate(caseId)])
  const formKey = `select:${caseId}`
  return (
    <>
      <PageHeader
        title={t('select.title')}
        lead={t('select.lead', { number: candidate.number })}
        crumbs={[
          { label: t('title'), href: toRoute('/cases') },
          { label: t('select.back', { number: candidate.number }), href: toRoute(`/cases/${caseId}`) },
        ]}
      />
      <div className="grid max-w-3xl gap-4">
        <Card title={candidate.subjectName}>
          <CandidateFacts candidate={candidate} />
        </Card>
        {statusAfter('select', candidate.status) ? (
          <FormMessages also={['case']}>
            <SelectForm
              caseId={caseId}
              identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
              initial={await initialForm(actor, formKey)}
            />
          </FormMessages>
        ) : (
          <Alert tone="warning">{t('select.notCandidate', { status: t(`status.${candidate.status}`) })}</Alert>
        )}
      </div>
    </>
  )
}
