import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { Timeline } from '@/app/ui/timeline'
import type { Tone } from '@/app/ui/tone'
import type { LineStep } from '@/lib/domain/plans/line-lifecycle'
import { formatDate, formatDateTime, formatRupiah } from '@/lib/i18n/format'
import type { LineEvent } from '@/lib/server/lines/line-events'

const TONES: Partial<Record<LineStep, Tone>> = {
  accept: 'info',
  decline: 'error',
  complete: 'primary',
  verify: 'success',
  reopen: 'error',
  postpone: 'warning',
}

/** The dialogue about a line so far: who did what, when, and why. */
export function CourseCard({ events }: { events: LineEvent[] }) {
  const t = useTranslations('line.course')
  const roles = useTranslations('role')
  const locale = useLocale()
  return (
    <Card title={t('title')}>
      {events.length === 0 ? (
        <p className="text-muted">{t('empty')}</p>
      ) : (
        <Timeline
          entries={events.map((event) => ({
            id: event.id,
            title: t(event.step),
            at: formatDateTime(event.at, locale),
            by: t('by', { name: event.by, role: roles(event.role) }),
            detail: <Told told={event.told} />,
            tone: TONES[event.step] ?? 'neutral',
          }))}
        />
      )}
    </Card>
  )
}

function Told({ told }: { told: LineEvent['told'] }) {
  const t = useTranslations('line.course')
  const locale = useLocale()
  const day = (iso: string) => formatDate(iso, locale)
  const { reason, note, proposedAgency, scheduledOn, allocatedRp, from, until, happenedOn, checkedOn } = told
  const { spokenBy, meetingKind, meetingOn, allocatedCode: code, allocatedYear: year } = told
  const budget = useTranslations('allocation')
  const sentences = [
    spokenBy && meetingKind && meetingOn && t('spokenBy', { name: spokenBy, kind: meetingKind, day: day(meetingOn) }),
    reason,
    note,
    proposedAgency && t('proposedAgency', { agency: proposedAgency }),
    scheduledOn && t('scheduledOn', { day: day(scheduledOn) }),
    allocatedRp && /^\d+$/.test(allocatedRp) && t('allocatedRp', { amount: formatRupiah(BigInt(allocatedRp), locale) }),
    code && `${budget('code')}: ${code}`,
    year && `${budget('year')}: ${year}`,
    from && until && t('moved', { from: day(from), until: day(until) }),
    happenedOn && t('happenedOn', { day: day(happenedOn) }),
    checkedOn && t('checkedOn', { day: day(checkedOn) }),
  ].filter((sentence) => typeof sentence === 'string' && sentence !== '')
  return sentences.map((sentence) => (
    <p key={String(sentence)} className="whitespace-pre-line">
      {sentence}
    </p>
  ))
}
