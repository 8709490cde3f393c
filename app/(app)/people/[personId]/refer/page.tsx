import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Alert } from '@/app/ui/alert'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { getOnLongList } from '@/lib/server/selection/on-list'
import { ReferForm } from './refer-form'

export async function generateMetadata(): Promise<Metadata> {
  // No name in the title: it would stay in the browser's history.
  return { title: (await getTranslations('selection.refer'))('title') }
}

export default async function ReferPage({ params, searchParams }: PageProps<'/people/[personId]/refer'>) {
  const [{ personId }, { referred }, actor, t] = await Promise.all([
    params,
    searchParams,
    requireActor(),
    getTranslations('selection'),
  ])
  const { person, cycle, candidate, mayRefer } = await getOnLongList(personId)
  if (!mayRefer) notFound()
  const name = cycle && t('cycle', { semester: String(cycle.semester), year: String(cycle.year) })
  const formKey = `refer:${personId}`
  return (
    <>
      <PageHeader
        title={t('refer.title')}
        lead={t('refer.lead')}
        crumbs={[{ label: person.name, href: toRoute(`/people/${personId}`) }]}
      />
      <div className="grid max-w-3xl gap-4">
        {referred === '1' && candidate && (
          <Alert tone="success" live>
            {t('told.referred')}
          </Alert>
        )}
        {!name && <Alert tone="warning">{t('refer.noCycle')}</Alert>}
        {name && cycle && candidate && (
          <Card title={person.name}>
            <p>{t('refer.on', { cycle: name, status: t(`status.${candidate.status}`) })}</p>
            <div className="flex">
              <ButtonLink href={toRoute(`/cycles/${cycle.id}/selection/${candidate.id}`)} look="secondary">
                {t('detail')}
              </ButtonLink>
            </div>
          </Card>
        )}
        {name && !candidate && (
          <Card title={person.name}>
            <FormMessages also={['selection']}>
              <ReferForm
                personId={personId}
                identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
                initial={await initialForm(actor, formKey)}
              />
            </FormMessages>
          </Card>
        )}
      </div>
    </>
  )
}
