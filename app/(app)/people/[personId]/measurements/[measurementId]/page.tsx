import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Card } from '@/app/ui/card'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { ageParts } from '@/lib/domain/people/age-parts'
import { formatDate } from '@/lib/i18n/format'
import { requireActor } from '@/lib/server/auth/session'
import { listMeasurements } from '@/lib/server/measurements/list-measurements'
import { getPerson } from '@/lib/server/people/get-person'
import { AskedCard } from './asked-card'
import { DecisionPanel } from './decision-panel'
import { ScoresTable } from './scores-table'
import { ReadingList } from './reading-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('measurement'))('title') }
}

export default async function MeasurementPage({
  params,
}: PageProps<'/people/[personId]/measurements/[measurementId]'>) {
  const { personId, measurementId } = await params
  const [actor, t, locale] = await Promise.all([requireActor(), getTranslations(), getLocale()])
  const [person, { measurements }] = await Promise.all([getPerson(personId), listMeasurements({ personId })])
  const row = measurements.find(({ id }) => id === measurementId) ?? notFound()
  return (
    <>
      <PageHeader
        title={t('measurement.detail.title', { date: formatDate(row.measuredOn, locale) })}
        lead={`${person.name}, ${t('person.age', ageParts(person.bornOn, row.measuredOn))}`}
        crumbs={[
          { label: t('person.list.title'), href: '/people' },
          { label: person.name, href: toRoute(`/people/${personId}`) },
        ]}
      />
      <div className="grid gap-4">
        <DecisionPanel actor={actor} areaCode={person.areaCode} row={row} />
        <Card title={t('measurement.detail.raw')}>
          <ReadingList row={row} />
        </Card>
        <Card title={t('measurement.detail.z')}>
          <ScoresTable row={row} />
        </Card>
        <AskedCard row={row} />
      </div>
    </>
  )
}
