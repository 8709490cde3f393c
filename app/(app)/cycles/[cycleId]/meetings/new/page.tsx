import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { filledForm } from '@/lib/domain/form-state'
import { isMeetingKind } from '@/lib/domain/meetings/meeting-kinds'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { listMeetings } from '@/lib/server/meetings/list-meetings'
import { NewMeetingForm } from './new-meeting-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meeting.new'))('title') }
}

export default async function NewMeetingPage({ params, searchParams }: PageProps<'/cycles/[cycleId]/meetings/new'>) {
  const [{ cycleId }, { kind }] = await Promise.all([params, searchParams])
  const [actor, { cycle, mayRun }, t, tCycle] = await Promise.all([
    requireActor(),
    listMeetings(cycleId),
    getTranslations('meeting'),
    getTranslations('cycle'),
  ])
  if (!mayRun) notFound()
  const formKey = `plan-meeting:${cycleId}`
  const wished: Record<string, string> = typeof kind === 'string' && isMeetingKind(kind) ? { kind } : {}
  const name = tCycle('name', { semester: String(cycle.semester), year: String(cycle.year) })
  return (
    <>
      <PageHeader
        title={t('new.title')}
        lead={t('new.lead')}
        crumbs={[
          { label: `${name}, ${cycle.districtName}`, href: toRoute(`/cycles/${cycleId}`) },
          { label: t('title'), href: toRoute(`/cycles/${cycleId}/meetings`) },
        ]}
      />
      <Card>
        <FormMessages also={['meeting']}>
          <NewMeetingForm
            cycleId={cycleId}
            identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
            initial={await initialForm(actor, formKey, filledForm(wished))}
          />
        </FormMessages>
      </Card>
    </>
  )
}
