import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { NextStep } from '@/app/ui/next-step'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { nextMeeting } from '@/lib/domain/meetings/next-meeting'
import { listMeetings } from '@/lib/server/meetings/list-meetings'
import { KindCard } from './_parts/kind-card'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meeting'))('title') }
}

export default async function MeetingsPage({ params }: PageProps<'/cycles/[cycleId]/meetings'>) {
  const { cycleId } = await params
  const [{ cycle, kinds, mayRun }, t, tCycle] = await Promise.all([
    listMeetings(cycleId),
    getTranslations('meeting'),
    getTranslations('cycle'),
  ])
  const base = `/cycles/${cycleId}/meetings`
  const name = tCycle('name', { semester: String(cycle.semester), year: String(cycle.year) })
  const next = nextMeeting(kinds)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        crumbs={[
          { label: tCycle('title'), href: toRoute('/cycles') },
          { label: `${name}, ${cycle.districtName}`, href: toRoute(`/cycles/${cycleId}`) },
        ]}
      />
      <div className="grid gap-5">
        {next === null ? (
          <NextStep title={t('next.allClosed')} waiting />
        ) : (
          <NextStep
            title={
              next.step === 'complete' || next.step === 'close'
                ? t(`next.${next.step}`)
                : t(`next.${next.step}`, { kind: t(`kind.${next.kind}`) })
            }
            waiting={!mayRun}
            action={
              mayRun && (
                <ButtonLink href={toRoute(next.id ? `${base}/${next.id}` : `${base}/new?kind=${next.kind}`)}>
                  {next.id ? t(`kind.${next.kind}`) : t('list.plan')}
                </ButtonLink>
              )
            }
          >
            {mayRun ? t(`about.${next.kind}`) : t('next.waiting')}
          </NextStep>
        )}
        <div className="grid items-start gap-5 lg:grid-cols-2">
          {kinds.map((of) => (
            <KindCard key={of.kind} of={of} base={base} mayRun={mayRun} />
          ))}
        </div>
      </div>
    </>
  )
}
