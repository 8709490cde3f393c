import { getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import { Disclosure } from '@/app/ui/disclosure'
import { fieldsInError, filledForm } from '@/lib/domain/form-state'
import { isMeetingOpenFor } from '@/lib/domain/meetings/meeting-lifecycle'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { Attendee, MeetingPage } from '@/lib/server/meetings/get-meeting'
import { AddAttendeeForm, AttendanceForm } from './attendance-forms'
import { formFor } from './form-for'

/** Who was asked and who came. */
export async function AttendanceCard({ page }: { page: MeetingPage }) {
  const [t, actor] = await Promise.all([getTranslations('meeting.attendance'), requireActor()])
  const { meeting, attendees, agencies } = page
  const marks = meeting.mayRun && isMeetingOpenFor('mark_attendance', meeting.status)
  const adds = meeting.mayRun && isMeetingOpenFor('invite', meeting.status)
  const about = (one: Attendee) => [one.position, one.agency].filter(Boolean).join(', ')
  const known = Object.fromEntries(
    attendees.flatMap(({ id, present }) => (present === null ? [] : [[`came-${id}`, present ? 'yes' : 'no']])),
  )
  const added = formFor(meeting, actor, 'add-attendee')
  const typed = await initialForm(actor, added.identity.formKey)
  return (
    <Card id="attendance" title={t('title')}>
      <p className="text-muted">
        {t('lead', { present: attendees.filter(({ present }) => present).length, invited: attendees.length })}
      </p>
      {attendees.length === 0 && <p>{t('none')}</p>}
      {marks && attendees.length > 0 ? (
        <AttendanceForm
          {...formFor(meeting, actor, 'attendance')}
          initial={await initialForm(actor, `attendance:${meeting.id}`, filledForm(known))}
          people={attendees.map((one) => ({ id: one.id, label: `${one.name} – ${about(one)}` }))}
        />
      ) : (
        <DescriptionList
          items={attendees.map((one) => ({
            key: one.id,
            term: one.name,
            value: `${about(one)} · ${t(one.present === null ? 'unknown' : one.present ? 'came' : 'away')}`,
          }))}
        />
      )}
      {adds && (
        <Disclosure summary={t('add')} open={fieldsInError(typed).length > 0}>
          <AddAttendeeForm
            {...added}
            initial={typed}
            agencies={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Disclosure>
      )}
    </Card>
  )
}
