import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { AlikeNotice } from '@/app/ui/alike-notice'
import { FormMessages } from '@/app/ui/form-messages'
import { LineStatus } from '@/app/ui/line-status'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { isOwnStep } from '@/lib/domain/lines/open-steps'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { alikeProofs } from '@/lib/server/evidence/alike-proofs'
import { getLine } from '@/lib/server/lines/get-line'
import { filesOf } from '../files-of'
import { LineRecap } from './line-recap'
import { StepForm } from './step-form'

export async function generateMetadata({ params }: PageProps<'/lines/[lineId]/[step]'>): Promise<Metadata> {
  const { step } = await params
  return isOwnStep(step) ? { title: (await getTranslations('agency'))(`${step}.title`) } : {}
}

export default async function LineStepPage({ params }: PageProps<'/lines/[lineId]/[step]'>) {
  const { lineId, step } = await params
  if (!isOwnStep(step)) notFound()
  const [actor, line, t] = await Promise.all([requireActor(), getLine(lineId), getTranslations()])
  if (!line.allowed.includes(step)) notFound()

  const formKey = `line.${step}:${line.id}`
  const identity = { commandId: randomUUID(), owner: actor.id, formKey }
  const lead = step === 'complete' && line.proofs > 0 ? 'complete.leadProven' : (`${step}.lead` as const)
  return (
    <>
      <PageHeader
        title={t(`agency.${step}.title`)}
        lead={t(`agency.${lead}`)}
        crumbs={[
          { label: t('line.title'), href: '/lines' },
          { label: t('line.lineNumber', { number: line.number }), href: toRoute(`/lines/${line.id}`) },
        ]}
      />
      <div className="grid max-w-2xl gap-5">
        {!line.steps.includes(step) && (
          // The form stays, so that nothing typed is lost when somebody else was quicker.
          <Alert tone="warning" title={t('line.stepClosed')}>
            <LineStatus status={line.status} late={line.late} />
          </Alert>
        )}
        <LineRecap line={line} />
        {step === 'verify' && <AlikeNotice alike={await alikeProofs(lineId)} files={filesOf(line)} />}
        <FormMessages also={['agency', 'allocation']}>
          <StepForm step={step} line={line} identity={identity} initial={await initialForm(actor, formKey)} />
        </FormMessages>
      </div>
    </>
  )
}
