import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import { FormMessages } from '@/app/ui/form-messages'
import { NextStep } from '@/app/ui/next-step'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { formatDate } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { getOutcome } from '@/lib/server/outcomes/get-outcome'
import { CloseForm } from './close-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('monitoring'))('close.title') }
}

export default async function ClosePage({ params }: PageProps<'/cases/[caseId]/close'>) {
  const { caseId } = await params
  const [page, actor, t, tCase] = await Promise.all([
    getOutcome(caseId),
    requireActor(),
    getTranslations('monitoring'),
    getTranslations('case'),
  ])
  const locale = await getLocale()
  const { case: head, decisions, linesOpen, may, decidedIt, owner } = page
  const [decision] = decisions
  const formKey = `close-case:${caseId}`
  return (
    <>
      <PageHeader
        title={t('close.title')}
        lead={t('close.lead')}
        crumbs={[{ label: t('crumb', { number: head.number }), href: toRoute(`/cases/${caseId}`) }]}
      />
      <div className="grid gap-5">
        {!may.close && (
          <NextStep waiting title={decidedIt ? t('outcome.next.waitClose') : t('close.notYet')}>
            {decidedIt ? t('close.own') : t('close.notYetBody', { status: tCase(`status.${head.status}`) })}
          </NextStep>
        )}
        {may.close && decision && (
          <Card>
            <DescriptionList
              items={[
                { key: 'outcome', term: t('close.outcome'), value: tCase(`outcome.${decision.decided}`) },
                { key: 'why', term: t('close.why'), value: decision.reason },
                { key: 'by', term: t('close.decidedBy'), value: decision.decidedBy },
                { key: 'on', term: t('close.decidedOn'), value: formatDate(decision.happenedOn, locale) },
              ].filter(({ key, value }) => key !== 'why' || value !== null)}
            />
            {linesOpen > 0 ? (
              <Alert tone="warning" title={t('close.lines', { count: linesOpen })}>
                <p>{t('close.linesBody')}</p>
                <ButtonLink href={toRoute(`/cases/${caseId}/plan`)} look="quiet">
                  {t('close.linesLink')}
                </ButtonLink>
              </Alert>
            ) : (
              <p>{t('close.noLines')}</p>
            )}
            <FormMessages also={['monitoring']}>
              <CloseForm
                identity={{ commandId: randomUUID(), owner, formKey }}
                caseId={caseId}
                linesOpen={linesOpen > 0}
                initial={await initialForm(actor, formKey)}
              />
            </FormMessages>
          </Card>
        )}
      </div>
    </>
  )
}
