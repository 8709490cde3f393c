import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { can } from '@/lib/domain/access/policy'
import { ageParts } from '@/lib/domain/people/age-parts'
import { requireActor } from '@/lib/server/auth/session'
import { today } from '@/lib/server/clock'
import { listMeasurements } from '@/lib/server/measurements/list-measurements'
import { getPerson } from '@/lib/server/people/get-person'
import { CasesCard } from './cases-card'
import { ConsentCard } from './consent-card'
import { FamilyCard } from './family-card'
import { GrowthCard } from './growth-card'
import { IdentityCard } from './identity-card'
import { MeasurementsCard } from './measurements-card'
import { PersonNextStep } from './person-next-step'
import { PromisesCard } from './promises-card'
import { WomanPage } from './woman-page'

export async function generateMetadata(): Promise<Metadata> {
  // No name in the title: it would stay in the browser's history.
  return { title: (await getTranslations('person'))('title') }
}

export default async function PersonPage({ params }: PageProps<'/people/[personId]'>) {
  const { personId } = await params
  const [actor, t] = await Promise.all([requireActor(), getTranslations('person')])
  const [person, { child, measurements }] = await Promise.all([getPerson(personId), listMeasurements({ personId })])
  const mayMeasure = can(actor, 'measurement:record', { areaCode: person.areaCode })
  if (person.kind === 'woman') return <WomanPage actor={actor} person={person} mayCheck={mayMeasure} />
  return (
    <>
      <PageHeader
        title={person.name}
        lead={`${t(`sex.${person.sex}`)}, ${t('age', ageParts(person.bornOn, today()))}. ${person.villageName}`}
        crumbs={[{ label: t('list.title'), href: '/people' }]}
        actions={
          mayMeasure && (
            <ButtonLink href={toRoute(`/people/${personId}/measure`)} look="secondary">
              {t('page.measure')}
            </ButtonLink>
          )
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-2 *:min-w-0">
        <div className="lg:col-span-2">
          <PersonNextStep actor={actor} person={person} measurements={measurements} today={today()} />
        </div>
        <GrowthCard child={child} measurements={measurements} />
        <div className="lg:col-span-2 lg:row-start-3">
          <MeasurementsCard child={child} measurements={measurements} />
        </div>
        <div className="grid gap-4">
          <CasesCard actor={actor} person={person} />
          <PromisesCard personId={personId} hasCases={person.cases.length > 0} />
          <FamilyCard personId={personId} />
          <ConsentCard actor={actor} person={person} />
          <IdentityCard actor={actor} person={person} />
        </div>
      </div>
    </>
  )
}
