import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { CommandForm } from '@/app/ui/command-form'
import { EmptyState } from '@/app/ui/empty-state'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { Table } from '@/app/ui/table'
import { toRoute } from '@/app/ui/to-route'
import { formatDate } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { getCarry } from '@/lib/server/cycles/get-carry'
import { carryLinesForm } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cycle.carry'))('title') }
}

export default async function CarryPage({ params }: PageProps<'/cycles/[cycleId]/carry'>) {
  const { cycleId } = await params
  const [actor, { cycle, into, lines, total }, locale, t, tLine] = await Promise.all([
    requireActor(),
    getCarry(cycleId),
    getLocale(),
    getTranslations('cycle'),
    getTranslations('line.status'),
  ])
  const nameOf = ({ semester, year }: { semester: number; year: number }) =>
    t('name', { semester: String(semester), year: String(year) })
  const formKey = `carry:${cycleId}`
  return (
    <>
      <PageHeader
        title={t('carry.title')}
        {...(into ? { lead: t('carry.lead', { from: nameOf(cycle), to: nameOf(into) }) } : {})}
        crumbs={[
          { label: t('title'), href: toRoute('/cycles') },
          { label: `${nameOf(cycle)}, ${cycle.districtName}`, href: toRoute(`/cycles/${cycleId}`) },
        ]}
      />
      <div className="grid gap-5">
        {cycle.closedOn === null && <Alert tone="warning">{t('carry.notReported')}</Alert>}
        {cycle.closedOn !== null && !into && <Alert tone="warning">{t('carry.noCycle')}</Alert>}
        {total === 0 ? (
          <EmptyState title={t('carry.nothing')} />
        ) : (
          <>
            {into && (
              <FormMessages also={['cycle']}>
                <CommandForm
                  action={carryLinesForm}
                  identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
                  initial={await initialForm(actor, formKey)}
                  about={{ fromCycleId: cycleId, toCycleId: into.id }}
                  submit={t('carry.submit', { count: total })}
                />
              </FormMessages>
            )}
            {lines.length < total && <p>{t('carry.more', { shown: lines.length, total })}</p>}
            <Table
              caption={t('carry.title')}
              columns={[
                {
                  key: 'activity',
                  header: t('carry.activity'),
                  primary: true,
                  cell: ({ id, caseNumber, activity }) => ({
                    words: t('stuck.lineAt', { number: caseNumber, activity }),
                    href: toRoute(`/lines/${id}`),
                  }),
                },
                { key: 'agency', header: t('carry.agency'), cell: ({ agency }) => agency },
                { key: 'village', header: t('stuck.village'), cell: ({ village }) => village },
                { key: 'status', header: t('stuck.status'), cell: ({ status }) => tLine(status) },
                { key: 'due', header: t('carry.due'), cell: ({ deadlineOn }) => formatDate(deadlineOn, locale) },
              ]}
              rows={lines}
              rowKey={({ id }) => id}
            />
          </>
        )}
      </div>
    </>
  )
}
