import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { hbLimitOf, hbLimitOfGroup } from '@/lib/domain/mother-checks/hb-limit'
import { ageParts } from '@/lib/domain/people/age-parts'
import { fittingGroups } from '@/lib/domain/people/fitting-groups'
import { groupFactsOfRecord, ongoingPregnancyOf, type PersonRecord } from '@/lib/domain/people/person-record'
import { getLimits } from '@/lib/server/catalogue/get-limits'
import { today } from '@/lib/server/clock'
import { listChecks } from '@/lib/server/mother-checks/list-checks'
import { CasesCard } from './cases-card'
import { ChecksCard } from './checks-card'
import { ConsentCard } from './consent-card'
import { FamilyCard } from './family-card'
import { IdentityCard } from './identity-card'
import { PregnancyCard } from './pregnancy-card'
import { PromisesCard } from './promises-card'
import { WomanNextStep } from './woman-next-step'

type Props = { actor: Actor; person: PersonRecord; mayCheck: boolean }

/** A bride, a pregnant woman or a mother: her pregnancies, checks, cases and family. */
export async function WomanPage({ actor, person, mayCheck }: Props) {
  const [t, checks, limits] = await Promise.all([getTranslations(), listChecks(person.id), getLimits(person.areaCode)])
  const { id, areaCode, name, bornOn, villageName } = person
  const pregnancy = ongoingPregnancyOf(person)
  const [group] = fittingGroups(groupFactsOfRecord(person), today())
  const hbLimit = pregnancy === null && group ? hbLimitOfGroup(group, limits) : hbLimitOf(pregnancy, today(), limits)
  return (
    <>
      <PageHeader
        title={name}
        lead={`${t('mother.kind.woman')}, ${t('mother.years', { years: ageParts(bornOn, today()).years })}. ${villageName}`}
        crumbs={[{ label: t('person.list.title'), href: '/people' }]}
        actions={
          mayCheck && (
            <ButtonLink href={toRoute(`/people/${id}/check`)} look="secondary">
              {t('mother.check.record')}
            </ButtonLink>
          )
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-2 *:min-w-0">
        <div className="lg:col-span-2">
          <WomanNextStep actor={actor} person={person} checks={checks} today={today()} />
        </div>
        <div className="grid gap-4">
          <PregnancyCard person={person} mayRecord={can(actor, 'pregnancy:record', { areaCode })} today={today()} />
          <ChecksCard actor={actor} personId={id} areaCode={areaCode} checks={checks} hbLimit={hbLimit} />
        </div>
        <div className="grid gap-4">
          <CasesCard actor={actor} person={person} />
          <PromisesCard personId={person.id} hasCases={person.cases.length > 0} />
          <FamilyCard personId={id} />
          <ConsentCard actor={actor} person={person} />
          <IdentityCard actor={actor} person={person} />
        </div>
      </div>
    </>
  )
}
