import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Timeline } from '@/app/ui/timeline'
import { toRoute } from '@/app/ui/to-route'
import type { Tone } from '@/app/ui/tone'
import { findCause } from '@/lib/domain/findings/catalogue'
import type { FamilyMember, StoryCase, StoryEvent } from '@/lib/domain/people/family-story'
import { formatDate, formatNumber } from '@/lib/i18n/format'

const TONES: Record<StoryEvent['kind'], Tone> = {
  marriage: 'neutral',
  pregnancy: 'info',
  check: 'neutral',
  birth: 'success',
  pregnancy_ended: 'neutral',
  born: 'success',
  measurement: 'neutral',
  case: 'primary',
  case_closed: 'primary',
}

/** What happened to mother and children, the newest on top, each with whose it is. */
export function Story({ story, members }: { story: readonly StoryEvent[]; members: readonly FamilyMember[] }) {
  const t = useTranslations('mother.family')
  const tGroup = useTranslations('case.select.groups')
  const locale = useLocale()
  const nameOf = new Map(members.map(({ id, name }) => [id, name]))
  const what = (event: StoryEvent): string =>
    event.kind === 'case' || event.kind === 'case_closed'
      ? t(`event.${event.kind}`, { number: event.case.number, group: tGroup(event.case.group) })
      : t(`event.${event.kind}`)
  return (
    <Timeline
      entries={story.toReversed().map((event) => ({
        id: `${event.on}:${event.who}:${event.kind}:${'case' in event ? event.case.id : ''}`,
        at: formatDate(event.on, locale),
        title: t('of', { name: nameOf.get(event.who) ?? '–', what: what(event) }),
        tone: TONES[event.kind],
        detail: <Detail event={event} />,
      }))}
    />
  )
}

function Detail({ event }: { event: StoryEvent }): ReactNode {
  const t = useTranslations()
  const locale = useLocale()
  const figure = (value: number | null, unit: string) =>
    value === null ? [] : [`${formatNumber(value, locale)} ${unit}`]
  switch (event.kind) {
    case 'pregnancy':
      return event.hpl && t('mother.family.detail.due', { date: formatDate(event.hpl, locale) })
    case 'check': {
      const { weightKg, lilaCm, hbGDl, systolic, diastolic } = event.check
      return [
        ...figure(weightKg, 'kg'),
        ...figure(lilaCm, 'cm LILA'),
        ...figure(hbGDl, 'g/dL Hb'),
        ...(systolic === null ? [] : [`${systolic}/${diastolic} mmHg`]),
      ].join(', ')
    }
    case 'birth':
      return [
        ...(event.place ? [t(`mother.delivery.place.${event.place}`)] : []),
        ...(event.mode ? [t(`mother.delivery.mode.${event.mode}`)] : []),
        ...(event.stillborn > 0 ? [t('mother.family.detail.stillborn', { count: event.stillborn })] : []),
      ].join(', ')
    case 'pregnancy_ended':
      return event.reason && t(`mother.pregnancy.endedReason.${event.reason}`)
    case 'born':
      return [
        ...figure(event.weightG, t('mother.unit.grams')),
        ...figure(event.lengthCm, 'cm'),
        ...(event.weeks === null ? [] : [t('mother.family.detail.weeks', { weeks: event.weeks })]),
      ].join(', ')
    case 'measurement':
      return [
        ...figure(event.weightKg, 'kg'),
        ...figure(event.lenheiCm, 'cm'),
        ...(event.z === null ? [] : [t('mother.family.detail.z', { z: formatNumber(event.z, locale, 2) })]),
      ].join(', ')
    case 'case':
      return <CaseDetail told={event.case} />
    case 'case_closed':
      return event.case.outcome && t(`case.outcome.${event.case.outcome}`)
    case 'marriage':
      return null
  }
}

function CaseDetail({ told }: { told: StoryCase }) {
  const t = useTranslations()
  const locale = useLocale()
  const causes = told.findings.map((code) => findCause(code)?.title[locale === 'en' ? 'en' : 'id'] ?? code)
  return (
    <>
      <p>
        <Link
          href={toRoute(`/cases/${told.id}`)}
          className="inline-flex min-h-11 items-center text-primary underline underline-offset-4"
        >
          {t('person.page.caseLink', { number: told.number })}
        </Link>{' '}
        {t('mother.family.detail.status', { status: t(`case.status.${told.status}`) })}
      </p>
      {causes.length > 0 && <p>{t('mother.family.detail.findings', { list: causes.join('; ') })}</p>}
      {told.lines.length > 0 && (
        <ul className="list-disc pl-5">
          {told.lines.map(({ number, activity, status }) => (
            <li key={number}>
              {t('mother.family.detail.line', { number, activity, status: t(`line.status.${status}`) })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
