import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { formatDate } from '@/lib/i18n/format'
import { getMeeting } from '@/lib/server/meetings/get-meeting'
import { MeetingStatus } from '../_parts/meeting-status'
import { AgendaCard } from './agenda-card'
import { AttendanceCard } from './attendance-card'
import { DecisionsCard } from './decisions-card'
import { MeetingNext } from './meeting-next'
import { RecordCard } from './record-card'
import { SummaryCards } from './summary-card'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meeting'))('title') }
}

export default async function MeetingPage({
  params,
  searchParams,
}: PageProps<'/cycles/[cycleId]/meetings/[meetingId]'>) {
  const [{ cycleId, meetingId }, { saved }] = await Promise.all([params, searchParams])
  const [page, locale, t, tCycle] = await Promise.all([
    getMeeting(cycleId, meetingId),
    getLocale(),
    getTranslations('meeting'),
    getTranslations('cycle'),
  ])
  const { meeting, summary } = page
  const name = tCycle('name', { semester: String(meeting.cycle.semester), year: String(meeting.cycle.year) })
  return (
    <>
      <PageHeader
        title={t(`kind.${meeting.kind}`)}
        lead={t('list.on', { day: formatDate(meeting.heldOn, locale), place: meeting.place })}
        status={<MeetingStatus status={meeting.status} />}
        crumbs={[
          { label: `${name}, ${meeting.district}`, href: toRoute(`/cycles/${cycleId}`) },
          { label: t('title'), href: toRoute(`/cycles/${cycleId}/meetings`) },
        ]}
        actions={
          <ButtonLink href={toRoute(`/cycles/${cycleId}/meetings/${meetingId}/present`)} look="secondary">
            {t('present')}
          </ButtonLink>
        }
      />
      <div className="grid gap-5">
        <FormMessages also={['meeting']}>
          <MeetingNext page={page} />
          <AgendaCard page={page} />
          {summary && <SummaryCards {...summary} />}
          <div className="grid items-start gap-5 lg:grid-cols-2">
            <AttendanceCard page={page} />
            <div className="grid gap-5">
              <RecordCard page={page} saved={saved === 'record'} />
              <DecisionsCard page={page} />
            </div>
          </div>
        </FormMessages>
      </div>
    </>
  )
}
