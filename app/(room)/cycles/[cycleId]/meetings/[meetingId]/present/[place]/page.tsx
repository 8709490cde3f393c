import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Alert } from '@/app/ui/alert'
import { buttonClass } from '@/app/ui/button-look'
import { Status } from '@/app/ui/status'
import { toRoute } from '@/app/ui/to-route'
import { localeFrom } from '@/lib/i18n/locale'
import { presentCase, type PresentedCase } from '@/lib/server/meetings/present-case'
import { KeyLinks } from '../key-links'
import { LinesOnScreen } from './lines-on-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meeting.screen'))('title') }
}

export default async function PresentedCasePage({
  params,
  searchParams,
}: PageProps<'/cycles/[cycleId]/meetings/[meetingId]/present/[place]'>) {
  const [{ cycleId, meetingId, place }, query] = await Promise.all([params, searchParams])
  if (!/^\d{1,6}$/.test(place)) notFound()
  const locale = localeFrom(await getLocale())
  const [page, t] = await Promise.all([
    presentCase(cycleId, meetingId, Number(place), locale),
    getTranslations('meeting.screen'),
  ])
  const showsVillage = query.village === '1'
  const base = `/cycles/${cycleId}/meetings/${meetingId}/present`
  const suffix = showsVillage ? '?village=1' : ''
  const { case: shown } = page
  const previous = shown.place > 1 ? `${base}/${shown.place - 1}${suffix}` : base
  const next = shown.place < shown.of ? `${base}/${shown.place + 1}${suffix}` : null
  return (
    <>
      <nav aria-label={t('title')} className="flex flex-wrap items-center justify-between gap-3 text-lg">
        <Link href={toRoute(previous)} rel="prev" className={buttonClass('secondary')}>
          ← {t(shown.place > 1 ? 'previous' : 'cover')}
        </Link>
        <span className="font-semibold">{t('place', { place: shown.place, of: shown.of })}</span>
        {next ? (
          <Link href={toRoute(next)} rel="next" className={buttonClass('primary')}>
            {t('next')} →
          </Link>
        ) : (
          <Link href={toRoute(`/cycles/${cycleId}/meetings/${meetingId}`)} className={buttonClass('secondary')}>
            {t('back')}
          </Link>
        )}
      </nav>
      {query.recorded === 'yes' && (
        <Alert tone="success" live>
          {t('recorded')}
        </Alert>
      )}
      <CaseTitle shown={shown} showsVillage={showsVillage} />
      <div className="grid items-start gap-8 lg:grid-cols-[2fr_3fr]">
        <div className="grid gap-6">
          <Findings findings={shown.findings} />
          {page.meeting.kind === 'dissemination_2' && <Outcome shown={shown} />}
        </div>
        <LinesOnScreen page={page} village={showsVillage} />
      </div>
      <footer className="flex flex-wrap items-center gap-x-6 text-lg text-muted">
        <Link
          href={toRoute(`${base}/${shown.place}${showsVillage ? '' : '?village=1'}`)}
          className="inline-flex min-h-11 items-center text-primary underline underline-offset-4"
        >
          {t(showsVillage ? 'hideVillage' : 'showVillage')}
        </Link>
        <span className="hidden md:inline">{t('keys')}</span>
      </footer>
      <KeyLinks previous={previous} next={next} />
    </>
  )
}

async function CaseTitle({ shown, showsVillage }: { shown: PresentedCase; showsVillage: boolean }) {
  const [t, tGroup] = await Promise.all([getTranslations('meeting.screen'), getTranslations('case.select.groups')])
  const { number, group, initials, village, cycle, carried } = shown
  return (
    <header className="grid gap-1">
      <h1 className="text-4xl font-bold md:text-5xl">{t('case', { number, group: tGroup(group), initials })}</h1>
      {carried && <p>{t('ofCycle', { semester: String(cycle.semester), year: String(cycle.year) })}</p>}
      {showsVillage && <p>{t('village', { name: village })}</p>}
    </header>
  )
}

async function Findings({ findings }: { findings: PresentedCase['findings'] }) {
  const t = await getTranslations('meeting.screen')
  return (
    <section aria-labelledby="findings" className="grid gap-3">
      <h2 id="findings" className="text-2xl font-bold md:text-3xl">
        {t('findings')}
      </h2>
      {findings.length === 0 && <p className="text-muted">{t('noFindings')}</p>}
      <ul className="grid gap-2">
        {findings.map(({ id, title, kind, isPrimary }) => (
          <li key={id} className={`border-l-8 bg-base-100 p-3 ${isPrimary ? 'border-primary' : 'border-base-300'}`}>
            {isPrimary && <Status tone="primary">{t('primary')}</Status>}{' '}
            <span className={isPrimary ? 'font-bold' : undefined}>{title ?? t('kept')}</span>
            {title !== null && kind && <span className="text-muted"> ({t(kind)})</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

async function Outcome({ shown: { outcome, visits } }: { shown: PresentedCase }) {
  const [t, tOutcome] = await Promise.all([getTranslations('meeting.screen'), getTranslations('case.outcome')])
  const words = (code: typeof outcome.decided) => (code ? tOutcome(code) : '–')
  const stateOf = ({ measured, explained }: (typeof visits)[number]) =>
    measured ? 'measured' : explained ? 'explained' : 'open'
  return (
    <section aria-labelledby="outcome" className="grid gap-2">
      <h2 id="outcome" className="text-2xl font-bold md:text-3xl">
        {t('outcome')}
      </h2>
      <p className="font-bold">
        {outcome.decided ? t('decided', { outcome: words(outcome.decided) }) : t('undecided')}
      </p>
      <p>{t('computed', { outcome: words(outcome.computed) })}</p>
      <p>{t('visits', { measured: visits.filter(({ measured }) => measured).length })}</p>
      <ul className="text-lg">
        {visits.map((visit) => (
          <li key={visit.month}>{t('month', { month: visit.month, state: stateOf(visit) })}</li>
        ))}
      </ul>
    </section>
  )
}
