import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { ButtonLink } from '@/app/ui/button-link'
import { FormMessages } from '@/app/ui/form-messages'
import { NextStep } from '@/app/ui/next-step'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { typedRules } from '@/lib/domain/escalation/rules-input'
import { filledForm } from '@/lib/domain/form-state'
import { rulesInForce } from '@/lib/server/escalation/preview-rules'
import { RulesForm } from './rules-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('escalation'))('title') }
}

export default async function EscalationPage({ searchParams }: PageProps<'/admin/escalation'>) {
  const [{ saved }, { owner, rules, quiet }, t] = await Promise.all([
    searchParams,
    rulesInForce(),
    getTranslations('escalation'),
  ])
  const identity = { commandId: randomUUID(), owner, formKey: 'escalation-rules' }
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid gap-5">
        {saved !== undefined && (
          <Alert tone="success" live>
            {t('saved')}
          </Alert>
        )}
        <NextStep
          title={t('next.title')}
          action={
            <ButtonLink href={toRoute('/admin/jobs')} look="secondary">
              {t('next.jobs')}
            </ButtonLink>
          }
        >
          {t('next.body')}
        </NextStep>
        <FormMessages also={['escalation', 'notification']}>
          <RulesForm key={String(saved)} identity={identity} initial={filledForm(typedRules(rules, quiet))} />
        </FormMessages>
      </div>
    </>
  )
}
