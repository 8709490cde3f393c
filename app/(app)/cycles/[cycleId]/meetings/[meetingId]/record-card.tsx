import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import { filledForm } from '@/lib/domain/form-state'
import { isMeetingOpenFor } from '@/lib/domain/meetings/meeting-lifecycle'
import { formatDate } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { MeetingPage } from '@/lib/server/meetings/get-meeting'
import { EarlierRecords } from './earlier-records'
import { formFor } from './form-for'
import { RecordForm } from './record-form'

/** The head of the record and the minutes: to write while it is open, to read once it is closed; what they said before. */
export async function RecordCard({ page: { meeting, earlier }, saved }: { page: MeetingPage; saved: boolean }) {
  const [t, locale, actor] = await Promise.all([getTranslations('meeting.record'), getLocale(), requireActor()])
  const { heldOn, place, chairedBy, minutes, version } = meeting
  const writes = meeting.mayRun && isMeetingOpenFor('write_record', meeting.status)
  const form = formFor(meeting, actor, 'record')
  const known = filledForm({ heldOn, place, chairedBy: chairedBy ?? '', minutes: minutes ?? '' })
  return (
    <Card id="record" title={t('title')}>
      {saved && (
        <Alert tone="success" live>
          {t('saved')}
        </Alert>
      )}
      {writes ? (
        // A new version is a new form: what somebody else wrote since is shown, and nothing is written over it.
        <RecordForm
          key={version}
          {...form}
          version={version}
          initial={await initialForm(actor, form.identity.formKey, known)}
        />
      ) : (
        <DescriptionList
          items={[
            { key: 'heldOn', term: t('heldOn'), value: formatDate(heldOn, locale) },
            { key: 'place', term: t('place'), value: place },
            { key: 'chairedBy', term: t('chairedBy'), value: chairedBy },
            {
              key: 'minutes',
              term: t('minutes'),
              value: minutes && <span className="whitespace-pre-line">{minutes}</span>,
            },
          ]}
        />
      )}
      <EarlierRecords earlier={earlier} />
    </Card>
  )
}
