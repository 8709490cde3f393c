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
import { filledForm } from '@/lib/domain/form-state'
import { requireActor } from '@/lib/server/auth/session'
import { ownMailSettings } from '@/lib/server/users/mail-settings'
import { MailForm } from './mail-form'
import { PasswordForm } from './password-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('user'))('account.title') }
}

export default async function AccountPage({ searchParams }: PageProps<'/account'>) {
  const [actor, { changed, mail }, settings, t, tRole] = await Promise.all([
    requireActor(),
    searchParams,
    ownMailSettings(),
    getTranslations('user.account'),
    getTranslations('role'),
  ])
  const place = actor.agencyName ?? actor.healthCenterName ?? actor.areaName
  const typed = {
    email: settings.email ?? '',
    ...(settings.mailOn && { mailOn: 'yes' }),
    digestWeekday: String(settings.digestWeekday),
    mailLocale: settings.mailLocale,
  }
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
        {mail !== undefined && (
          <Alert tone="success" live>
            {t('mail.saved')}
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
        <Card title={t('mail.title')}>
          <p className="max-w-prose text-muted">{t('mail.lead')}</p>
          <FormMessages also={['user']}>
            <MailForm
              key={String(mail)}
              identity={{ commandId: randomUUID(), owner: actor.id, formKey: 'mail-settings' }}
              initial={filledForm(typed)}
            />
          </FormMessages>
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
