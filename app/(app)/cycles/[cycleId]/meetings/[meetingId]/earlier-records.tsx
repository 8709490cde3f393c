import { getLocale, getTranslations } from 'next-intl/server'
import { Disclosure } from '@/app/ui/disclosure'
import { Timeline } from '@/app/ui/timeline'
import { formatDate, formatDateTime } from '@/lib/i18n/format'
import type { EarlierRecord } from '@/lib/server/meetings/get-meeting'

/** The record as it read before each change, the newest first; nothing where nobody changed it. */
export async function EarlierRecords({ earlier }: { earlier: EarlierRecord[] }) {
  const [t, tList, locale] = await Promise.all([
    getTranslations('meeting.record'),
    getTranslations('meeting.list'),
    getLocale(),
  ])
  if (earlier.length === 0) return null
  return (
    <Disclosure summary={t('earlier', { count: earlier.length })}>
      <Timeline
        entries={earlier.map(({ version, heldOn, place, chairedBy, minutes, writtenBy, writtenAt }) => ({
          id: String(version),
          at: formatDateTime(writtenAt, locale),
          by: writtenBy,
          title: tList('on', { day: formatDate(heldOn, locale), place }),
          detail: (
            <>
              {chairedBy && <p>{t('ledBy', { name: chairedBy })}</p>}
              <p className="whitespace-pre-line">{minutes ?? t('noMinutes')}</p>
            </>
          ),
        }))}
      />
    </Disclosure>
  )
}
