import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { Status } from '@/app/ui/status'
import { toRoute } from '@/app/ui/to-route'
import { typedCause } from '@/lib/domain/catalogue/cause-fields'
import { settingsOf } from '@/lib/domain/catalogue/cause-settings'
import { filledForm } from '@/lib/domain/form-state'
import { localeFrom } from '@/lib/i18n/locale'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { getCause } from '@/lib/server/catalogue/get-cause'
import { DifferenceList } from '../difference-list'
import { adviceCards, agencyChoices, causeTexts, fixedFacts } from './cause-fields'
import { CauseForm } from './cause-form'

export async function generateMetadata({ params }: PageProps<'/admin/catalogue/[code]'>): Promise<Metadata> {
  const [{ code }, t] = await Promise.all([params, getTranslations('catalogue')])
  return { title: `${code} – ${t('title')}` }
}

export default async function CausePage({ params }: PageProps<'/admin/catalogue/[code]'>) {
  const { code } = await params
  const [actor, found, t, language] = await Promise.all([
    requireActor(),
    getCause(code),
    getTranslations('catalogue'),
    getLocale(),
  ])
  const locale = localeFrom(language)
  const { builtIn, shown, version, agencies, changed } = found
  const choices = await agencyChoices(agencies, locale)
  const formKey = `catalogue:${code}`
  return (
    <>
      <PageHeader
        title={`${code} ${builtIn.title[locale]}`}
        crumbs={[{ label: t('title'), href: toRoute('/admin/catalogue') }]}
        status={shown.off && <Status tone="warning">{t('off')}</Status>}
      />
      <div className="grid max-w-4xl gap-5">
        {builtIn.sensitive && <Alert tone="warning">{t('form.sensitive')}</Alert>}
        {changed.length > 0 && (
          <Card title={t('form.draftTitle')}>
            <DifferenceList differences={changed} agencies={agencies} />
          </Card>
        )}
        <Card title={t('form.factsTitle')}>
          <DescriptionList items={await fixedFacts(builtIn)} />
        </Card>
        <FormMessages>
          <CauseForm
            identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
            initial={await initialForm(actor, formKey, filledForm(typedCause(settingsOf(shown), locale)))}
            code={code}
            version={version}
            leads={choices}
            supports={choices}
            cards={await adviceCards(found, locale)}
            texts={await causeTexts(found, locale)}
          />
        </FormMessages>
      </div>
    </>
  )
}
