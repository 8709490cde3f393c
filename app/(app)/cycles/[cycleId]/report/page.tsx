import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { NextStep } from '@/app/ui/next-step'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { filledForm } from '@/lib/domain/form-state'
import { formatDate } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { today } from '@/lib/server/clock'
import { getReport } from '@/lib/server/cycles/get-report'
import { ReportTables } from './report-tables'
import { SendForm } from './send-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cycle.report'))('title') }
}

export default async function CycleReportPage({ params }: PageProps<'/cycles/[cycleId]/report'>) {
  const { cycleId } = await params
  const [actor, page, locale, t] = await Promise.all([
    requireActor(),
    getReport(cycleId),
    getLocale(),
    getTranslations('cycle'),
  ])
  const { cycle, figures, sent, unfinished } = page
  const name = t('name', { semester: String(cycle.semester), year: String(cycle.year) })
  const formKey = `send-report:${cycleId}`
  const stashed = await initialForm(actor, formKey)
  return (
    <>
      <PageHeader
        title={`${t('report.title')}: ${name}`}
        lead={t(sent ? 'report.leadSent' : 'report.leadOpen')}
        crumbs={[
          { label: t('title'), href: toRoute('/cycles') },
          { label: `${name}, ${cycle.districtName}`, href: toRoute(`/cycles/${cycleId}`) },
        ]}
      />
      <div className="grid gap-5">
        {sent && (
          <Alert
            tone="success"
            title={t('report.sent', {
              date: formatDate(sent.sentOn, locale),
              to: sent.sentTo,
              by: sent.sentBy ?? '–',
            })}
          >
            {sent.note}
          </Alert>
        )}
        {page.mayCarry && unfinished > 0 && (
          <NextStep
            title={t('report.carry')}
            action={<ButtonLink href={toRoute(`/cycles/${cycleId}/carry`)}>{t('board.lookIn')}</ButtonLink>}
          >
            {t('report.unfinishedNote', { count: unfinished })}
          </NextStep>
        )}
        {cycle.closedOn === null && !page.maySend && (
          <Alert>{t('report.notYet', { stage: t(`stage.${cycle.stage}`) })}</Alert>
        )}
        {page.maySend && (
          <Card title={t('report.send')}>
            <p className="max-w-prose">{t('report.sendLead')}</p>
            {unfinished > 0 && <p className="max-w-prose">{t('report.unfinishedNote', { count: unfinished })}</p>}
            <FormMessages also={['cycle']}>
              <SendForm
                cycleId={cycleId}
                identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
                initial={Object.keys(stashed.values).length > 0 ? stashed : filledForm({ sentOn: today() })}
              />
            </FormMessages>
          </Card>
        )}
        {figures ? (
          <ReportTables figures={figures} aggregates={page.aggregates} name={name} />
        ) : (
          <Alert>{t('report.noFigures')}</Alert>
        )}
      </div>
    </>
  )
}
