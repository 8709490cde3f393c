import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { changeLanguage } from '@/app/language/actions'
import { signOutOnEveryDevice } from '@/app/sign-out/actions'
import { Alert } from '@/app/ui/alert'
import { buttonClass } from '@/app/ui/button-look'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import { FormMessages } from '@/app/ui/form-messages'
import { LanguageSwitch } from '@/app/ui/language-switch'
import { PageHeader } from '@/app/ui/page-header'
import { requireActor } from '@/lib/server/auth/session'
import { PasswordForm } from './password-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('user'))('account.title') }
}

export default async function AccountPage({ searchParams }: PageProps<'/account'>) {
  const [actor, { changed }, t, tRole] = await Promise.all([
    requireActor(),
    searchParams,
    getTranslations('user.account'),
    getTranslations('role'),
  ])
  const place = actor.agencyName ?? actor.healthCenterName ?? actor.areaName
  const identity = { commandId: randomUUID(), owner: actor.id, formKey: 'change-password' }
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid gap-5">
        {changed !== undefined && (
          <Alert tone="success" live>
            {t('changed')}
          </Alert>
        )}
        <Card>
          <DescriptionList
            items={[
              { key: 'name', term: t('name'), value: actor.name },
              { key: 'username', term: t('username'), value: <span className="font-mono">{actor.username}</span> },
              { key: 'role', term: t('role'), value: tRole(actor.role) },
              { key: 'place', term: t('place'), value: place },
            ]}
          />
        </Card>
        <Card title={t('scopeTitle')}>
          <p className="max-w-prose">{t(`scope.${actor.role}`, { place })}</p>
          <p className="max-w-prose text-muted">{t('logged')}</p>
        </Card>
        <Card title={t('language')}>
          <LanguageSwitch action={changeLanguage} />
        </Card>
        <Card title={t('password')}>
          <p className="text-muted">{t('passwordLead')}</p>
          <FormMessages also={['user']}>
            {/* Keyed by its command: after a change the fields start empty. */}
            <PasswordForm key={String(changed)} identity={identity} username={actor.username} />
          </FormMessages>
        </Card>
        <Card title={t('everywhere')}>
          <p className="max-w-prose text-muted">{t('everywhereBody')}</p>
          <form action={signOutOnEveryDevice}>
            <button type="submit" className={buttonClass('danger')}>
              {t('everywhereSubmit')}
            </button>
          </form>
        </Card>
      </div>
    </>
  )
}
