import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { filledForm } from '@/lib/domain/form-state'
import { formatDateTime } from '@/lib/i18n/format'
import { getUser } from '@/lib/server/users/get-user'
import { StateBadge } from '../user-table'
import { ManageForm, type ManageStep } from './manage-form'
import { SpecialtyForm } from './specialty-form'

const DONE = {
  closed: 'manage.closeDone',
  restored: 'manage.restoreDone',
  ended: 'manage.sessionsDone',
  head: 'manage.headDone',
  unhead: 'manage.unheadDone',
} as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('user'))('manage.title') }
}

export default async function UserPage({ params, searchParams }: PageProps<'/users/[userId]'>) {
  const [{ userId }, { done }] = await Promise.all([params, searchParams])
  const [user, t, tRole, tQueue, locale] = await Promise.all([
    getUser(userId),
    getTranslations('user'),
    getTranslations('role'),
    getTranslations('queue'),
    getLocale(),
  ])
  const headStep: ManageStep[] = user.role === 'agency_planner' ? [user.isAgencyHead ? 'unhead' : 'head'] : []
  const steps: ManageStep[] = user.closedAt ? ['restore'] : [...headStep, 'reset', 'sessions', 'close']
  const told = DONE[done as keyof typeof DONE]
  return (
    <>
      <PageHeader
        title={user.name}
        status={<StateBadge closed={user.closedAt !== null} />}
        crumbs={[{ label: t('title'), href: toRoute('/users') }]}
      />
      <div className="grid gap-5">
        {done === 'specialty' && (
          <Alert tone="success" live>
            {tQueue('specialty.saved')}
          </Alert>
        )}
        {told && (
          <Alert tone="success" live>
            {t(told)}
          </Alert>
        )}
        <Card>
          <DescriptionList
            items={[
              { key: 'username', term: t('facts.username'), value: <span className="font-mono">{user.username}</span> },
              { key: 'role', term: t('facts.role'), value: tRole(user.role) },
              { key: 'title', term: t('facts.title'), value: user.title },
              { key: 'place', term: t('facts.place'), value: user.place },
              { key: 'since', term: t('facts.since'), value: formatDateTime(user.createdAt, locale) },
              ...(user.closedAt
                ? [{ key: 'closed', term: t('facts.closed'), value: formatDateTime(user.closedAt, locale) }]
                : []),
            ]}
          />
        </Card>
        {user.role === 'expert' && (
          <Card title={tQueue('specialty.label')}>
            <FormMessages also={['queue']}>
              <SpecialtyForm
                userId={userId}
                identity={{ commandId: randomUUID(), owner: user.owner, formKey: `specialty:${userId}` }}
                initial={filledForm({ specialty: user.specialty ?? '' })}
              />
            </FormMessages>
          </Card>
        )}
        <Card title={t('manage.title')}>
          {user.isOwn ? (
            <>
              <p>{t('manage.own')}</p>
              <div>
                <ButtonLink href={toRoute('/account')} look="secondary">
                  {t('manage.ownLink')}
                </ButtonLink>
              </div>
            </>
          ) : (
            <FormMessages also={['user']}>
              <div className="grid gap-4">
                {steps.map((step) => (
                  <ManageForm
                    // After a step is done the page is made anew, with a command of its own.
                    key={`${step}-${user.closedAt}`}
                    step={step}
                    userId={userId}
                    identity={{ commandId: randomUUID(), owner: user.owner, formKey: `account-${step}:${userId}` }}
                  />
                ))}
              </div>
            </FormMessages>
          )}
        </Card>
      </div>
    </>
  )
}
