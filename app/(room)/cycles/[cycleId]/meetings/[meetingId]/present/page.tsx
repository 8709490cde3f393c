import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { toRoute } from '@/app/ui/to-route'
import { formatDate } from '@/lib/i18n/format'
import { getScreen } from '@/lib/server/meetings/get-screen'
import { KeyLinks } from './key-links'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meeting.screen'))('title') }
}

export default async function ScreenPage({ params }: PageProps<'/cycles/[cycleId]/meetings/[meetingId]/present'>) {
  const { cycleId, meetingId } = await params
  const [{ meeting, agenda, unanswered }, locale, t, tCycle] = await Promise.all([
    getScreen(cycleId, meetingId),
    getLocale(),
    getTranslations('meeting'),
    getTranslations('cycle'),
  ])
  const base = `/cycles/${cycleId}/meetings/${meetingId}`
  const { semester, year } = meeting.cycle
  const { villages, quotas, cases, lines } = agenda
  return (
    <>
      <header className="grid gap-2">
        <p className="font-semibold text-primary">
          {tCycle('name', { semester: String(semester), year: String(year) })} · {meeting.district}
        </p>
        <h1 className="text-4xl font-bold md:text-6xl">{t(`kind.${meeting.kind}`)}</h1>
        <p>{t('list.on', { day: formatDate(meeting.heldOn, locale), place: meeting.place })}</p>
      </header>
      <p className="max-w-prose">{t(`about.${meeting.kind}`)}</p>
      {villages && <p className="text-3xl font-bold">{t('agenda.lokus', villages)}</p>}
      {quotas.length > 0 && <Quotas quotas={quotas} />}
      {!villages && (
        <p className="text-3xl font-bold">{cases === 0 ? t('screen.nothing') : t('screen.cases', { count: cases })}</p>
      )}
      {meeting.kind === 'dissemination_1' && (
        <p>{t('agenda.answered', { answered: lines.all - lines.unanswered, all: lines.all })}</p>
      )}
      {meeting.kind === 'dissemination_2' && <p>{t('agenda.judged', { judged: lines.evaluated, all: lines.all })}</p>}
      {unanswered.length > 0 && (
        <ul className="grid gap-2 md:grid-cols-2">
          {unanswered.map(({ agencyId, agency, lines: count }) => (
            <li key={agencyId} className="border-l-8 border-accent bg-base-100 p-3">
              {t('block.lines_unanswered', { agency, count })}
            </li>
          ))}
        </ul>
      )}
      <nav className="flex flex-wrap gap-3">
        {cases > 0 && <ButtonLink href={toRoute(`${base}/present/1`)}>{t('screen.begin')}</ButtonLink>}
        <ButtonLink href={toRoute(base)} look="quiet">
          {t('screen.back')}
        </ButtonLink>
      </nav>
      <KeyLinks next={cases > 0 ? `${base}/present/1` : null} previous={null} />
    </>
  )
}

type Quotas = Awaited<ReturnType<typeof getScreen>>['agenda']['quotas']

async function Quotas({ quotas }: { quotas: Quotas }) {
  const [t, tGroup] = await Promise.all([getTranslations('meeting.agenda'), getTranslations('case.select.groups')])
  return (
    <ul className="grid gap-1">
      {quotas.map(({ group, n, candidates }) => (
        <li key={group}>
          <strong>{tGroup(group)}</strong>:{' '}
          {n === null ? t('quotaNone', { candidates }) : t('quotaValue', { n, candidates })}
        </li>
      ))}
    </ul>
  )
}
