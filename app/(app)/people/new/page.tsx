import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { mayEver } from '@/lib/domain/access/policy'
import { REGISTERED_AS, type RegisteredAs } from '@/lib/domain/people/registered-as'
import { filledForm } from '@/lib/domain/form-state'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { today } from '@/lib/server/clock'
import { listVillages } from '@/lib/server/people/list-villages'
import { RegisterForm } from './register-form'
import { WhoLinks } from './who-links'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('person.register'))('title') }
}

type Query = Record<string, string | string[] | undefined>

/** Who is registered; what the address does not say is a child. */
const registeredAs = ({ as }: Query): RegisteredAs => REGISTERED_AS.find((known) => known === as) ?? 'child'

export default async function RegisterPage({ searchParams }: PageProps<'/people/new'>) {
  const actor = await requireActor()
  if (!mayEver(actor, 'person:register')) notFound()
  const [t, villages] = await Promise.all([getTranslations('person'), listVillages()])
  const as = registeredAs(await searchParams)
  // The form of a child keeps the key that drafts of earlier days were kept under.
  const formKey = as === 'child' ? 'register-person' : `register-person:${as}`
  const only = villages.length === 1 ? (villages[0]?.code ?? '') : ''
  const initial = await initialForm(actor, formKey, filledForm({ areaCode: only, consentGivenOn: today() }))
  return (
    <>
      <PageHeader
        title={as === 'child' ? t('register.title') : t(`registerAs.${as}`)}
        lead={t(as === 'child' ? 'register.lead' : 'registerAs.lead')}
        crumbs={[{ label: t('list.title'), href: '/people' }]}
      />
      {villages.length === 0 ? (
        <Alert tone="warning">{t('register.noVillages')}</Alert>
      ) : (
        <FormMessages also={['person', 'mother']}>
          <WhoLinks as={as} />
          <RegisterForm
            as={as}
            villages={villages}
            identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
            initial={initial}
            today={today()}
          />
        </FormMessages>
      )}
    </>
  )
}
