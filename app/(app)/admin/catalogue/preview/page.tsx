import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { EmptyState } from '@/app/ui/empty-state'
import { FormMessages } from '@/app/ui/form-messages'
import { NextStep } from '@/app/ui/next-step'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { getPreview } from '@/lib/server/catalogue/preview-draft'
import { DifferenceList } from '../difference-list'
import { PublishForm } from './publish-form'
import { LeadsTable, TurnedTable } from './turned-tables'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalogue.preview'))('title') }
}

export default async function PreviewPage() {
  const [actor, preview, t, tCatalogue] = await Promise.all([
    requireActor(),
    getPreview(),
    getTranslations('catalogue.preview'),
    getTranslations('catalogue'),
  ])
  const desk = toRoute('/admin/catalogue')
  const crumbs = [{ label: tCatalogue('title'), href: desk }]
  const back = (
    <ButtonLink href={desk} look="secondary">
      {t('toDesk')}
    </ButtonLink>
  )
  if (!preview || preview.draft.changed.length === 0) {
    return (
      <>
        <PageHeader title={t('title')} crumbs={crumbs} />
        <EmptyState icon="catalogue" title={preview ? t('nothing') : t('noDraft')} action={back}>
          {preview ? t('nothingBody') : t('noDraftBody')}
        </EmptyState>
      </>
    )
  }
  const { number, draft, cycle, looked, waiting, causes, leads, agencies } = preview
  const formKey = 'catalogue-publish'
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={cycle ? t('lead', { year: String(cycle.year), semester: cycle.semester }) : t('leadNoCycle')}
        crumbs={crumbs}
      />
      <div className="grid gap-5">
        <NextStep title={t('ready')} action={back}>
          {t('readyBody', { looked, waiting })}
        </NextStep>
        <Card title={t('findings')}>
          {causes.length === 0 ? <p>{t('findingsNone')}</p> : <TurnedTable causes={causes} />}
          <p className="max-w-prose text-muted">{t('restricted')}</p>
        </Card>
        {leads.length > 0 && (
          <Card title={t('leads')}>
            <LeadsTable leads={leads} />
          </Card>
        )}
        <Card title={t('differences')}>
          <DifferenceList differences={draft.changed} agencies={agencies} />
        </Card>
        <Card title={t('publish')}>
          <p className="max-w-prose">{t('publishLead')}</p>
          <FormMessages>
            <PublishForm
              identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
              initial={await initialForm(actor, formKey)}
              version={draft.version}
              texts={{
                note: t('note'),
                noteHint: t('noteHint'),
                submit: t('submit', { number: number + 1 }),
              }}
            />
          </FormMessages>
        </Card>
      </div>
    </>
  )
}
