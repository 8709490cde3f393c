import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { mayEver } from '@/lib/domain/access/policy'
import { OPENABLE_ROLES, PLACE_FIELD } from '@/lib/domain/users/account-inputs'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { listPlaces } from '@/lib/server/users/list-places'
import { OpenAccountForm } from './open-account-form'
import { RoleForm } from './role-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('user'))('new.title') }
}

export default async function NewUserPage({ searchParams }: PageProps<'/users/new'>) {
  const [query, actor, t, tRole] = await Promise.all([
    searchParams,
    requireActor(),
    getTranslations('user'),
    getTranslations('role'),
  ])
  if (!mayEver(actor, 'user:manage')) notFound()
  const role = OPENABLE_ROLES.find((each) => each === query.role)
  const field = role && PLACE_FIELD[role as keyof typeof PLACE_FIELD]
  const formKey = `open-account:${role}`
  return (
    <>
      <PageHeader
        title={role ? `${t('new.title')}: ${tRole(role)}` : t('new.title')}
        lead={t('new.lead')}
        crumbs={[{ label: t('title'), href: toRoute('/users') }]}
        actions={
          role && (
            <ButtonLink href={toRoute('/users/new')} look="quiet">
              {t('new.change')}
            </ButtonLink>
          )
        }
      />
      <Card>
        {role ? (
          <FormMessages also={['user']}>
            <OpenAccountForm
              identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
              role={role}
              place={field ? { field, options: await listPlaces(role) } : null}
              initial={await initialForm(actor, formKey)}
            />
          </FormMessages>
        ) : (
          <RoleForm />
        )}
      </Card>
    </>
  )
}
