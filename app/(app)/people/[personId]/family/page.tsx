import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { NextStep } from '@/app/ui/next-step'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import type { FamilyMember } from '@/lib/domain/people/family-story'
import { formatDate } from '@/lib/i18n/format'
import { requireActor } from '@/lib/server/auth/session'
import { type Family, getFamily } from '@/lib/server/family/get-family'
import { LinksCard } from './links-card'
import { Story } from './story'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mother.family'))('title') }
}

export default async function FamilyPage({ params }: PageProps<'/people/[personId]/family'>) {
  const { personId } = await params
  const [actor, t, family] = await Promise.all([requireActor(), getTranslations('mother.family'), getFamily(personId)])
  const { person, mother, children, story, mayLink } = family
  const members = [...(mother ? [mother] : []), ...children]
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        crumbs={[{ label: person.name, href: toRoute(`/people/${personId}`) }]}
      />
      <div className="grid gap-4">
        <FamilyNext family={family} />
        <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr] *:min-w-0">
          <Card title={t('story')}>
            {story.length === 0 ? (
              <p className="text-muted">{t('empty')}</p>
            ) : (
              <Story story={story} members={members} />
            )}
          </Card>
          <div className="grid gap-4">
            <Card title={t('card')}>
              <h3 className="font-bold">{t('mother')}</h3>
              {mother ? <Member member={mother} /> : <p className="text-muted">{t('noMother')}</p>}
              <h3 className="font-bold">{t('children')}</h3>
              {children.length === 0 && <p className="text-muted">{t('noChildren')}</p>}
              <ul>
                {children.map((child) => (
                  <li key={child.id}>
                    <Member member={child} />
                  </li>
                ))}
              </ul>
            </Card>
            {mayLink && mother && <LinksCard actor={actor} family={family} />}
          </div>
        </div>
      </div>
    </>
  )
}

async function FamilyNext({ family: { mother, story, mayLink } }: { family: Family }) {
  const t = await getTranslations('mother')
  const began = story.filter(({ kind }) => kind === 'pregnancy').length
  const over = story.filter(({ kind }) => kind === 'birth' || kind === 'pregnancy_ended').length
  if (mother && began > over && mayLink) {
    return (
      <NextStep
        title={t('family.nextPregnant')}
        action={<ButtonLink href={toRoute(`/people/${mother.id}/delivery`)}>{t('pregnancy.deliver')}</ButtonLink>}
      >
        {t('family.nextPregnantBody')}
      </NextStep>
    )
  }
  return (
    <NextStep waiting title={t('family.nothing')}>
      {t('family.nothingBody')}
    </NextStep>
  )
}

async function Member({ member: { id, name, bornOn } }: { member: FamilyMember }) {
  const locale = await getLocale()
  return (
    <p>
      <Link
        href={toRoute(`/people/${id}`)}
        className="inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4"
      >
        {name}
      </Link>{' '}
      <span className="text-muted">{formatDate(bornOn, locale)}</span>
    </p>
  )
}
