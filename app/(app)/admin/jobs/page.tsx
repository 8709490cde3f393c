import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { CommandForm } from '@/app/ui/command-form'
import { DescriptionList } from '@/app/ui/description-list'
import { FormMessages } from '@/app/ui/form-messages'
import { NextStep } from '@/app/ui/next-step'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { emptyForm } from '@/lib/domain/form-state'
import { formatNumber } from '@/lib/i18n/format'
import { listJobs } from '@/lib/server/jobs/list-jobs'
import { retryMailForm } from './actions'
import { JobTable } from './job-table'
import { MailTable } from './mail-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('job'))('title') }
}

export default async function JobsPage({ searchParams }: PageProps<'/admin/jobs'>) {
  const [{ retried }, page, t, locale] = await Promise.all([
    searchParams,
    listJobs(),
    getTranslations('job'),
    getLocale(),
  ])
  const { owner, jobs, mails, counts, hasMailServer } = page
  const troubled = jobs.some(({ state }) => state === 'failed')
  const identity = { commandId: randomUUID(), owner, formKey: 'retry-mail' }
  const next =
    counts.failed > 0
      ? { title: t('failedMail', { count: counts.failed }), body: t('failedMailBody') }
      : troubled
        ? { title: t('troubled'), body: t('troubledBody') }
        : { title: t('fine'), body: t('fineBody') }
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink href={toRoute('/admin/escalation')} look="secondary">
            {t('rules')}
          </ButtonLink>
        }
      />
      <div className="grid gap-5">
        {typeof retried === 'string' && /^\d{1,6}$/.test(retried) && (
          <Alert tone="success" live>
            {t('mail.retried', { count: Number(retried) })}
          </Alert>
        )}
        <NextStep
          title={next.title}
          waiting={counts.failed === 0 && !troubled}
          action={
            counts.failed > 0 && (
              <FormMessages>
                <CommandForm
                  key={String(retried)}
                  action={retryMailForm}
                  identity={identity}
                  initial={emptyForm}
                  about={{ mailId: '' }}
                  submit={t('mail.retry')}
                />
              </FormMessages>
            )
          }
        >
          {next.body}
        </NextStep>
        {!hasMailServer && (
          <Alert tone="warning" title={t('noServer')}>
            {t('noServerBody')}
          </Alert>
        )}
        <Card title={t('table')}>
          <JobTable jobs={jobs} />
        </Card>
        <Card title={t('mail.title')}>
          <DescriptionList
            items={(['queued', 'failed', 'sent'] as const).map((key) => ({
              key,
              term: t(`mail.${key}`),
              value: formatNumber(counts[key], locale),
            }))}
          />
          {mails.length === 0 ? (
            <p className="text-muted">{t('mail.none')}</p>
          ) : (
            <>
              <MailTable mails={mails} />
              <p className="text-muted">
                {t('mail.shown', { shown: mails.length, all: counts.queued + counts.failed })}
              </p>
            </>
          )}
        </Card>
      </div>
    </>
  )
}
