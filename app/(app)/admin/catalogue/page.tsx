import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { ButtonLink } from '@/app/ui/button-link'
import { EmptyState } from '@/app/ui/empty-state'
import { TextField } from '@/app/ui/field'
import { FilterForm } from '@/app/ui/filter-form'
import { LinkRow } from '@/app/ui/link-row'
import { NextStep } from '@/app/ui/next-step'
import { PageHeader } from '@/app/ui/page-header'
import { SelectField } from '@/app/ui/select-field'
import { toRoute } from '@/app/ui/to-route'
import { type CauseFilter, causeFilter, filteredCauses } from '@/lib/domain/catalogue/cause-filter'
import { filledForm } from '@/lib/domain/form-state'
import { formatDateTime } from '@/lib/i18n/format'
import { localeFrom } from '@/lib/i18n/locale'
import { type CatalogueDesk, getDesk } from '@/lib/server/catalogue/get-desk'
import { CauseTables } from './cause-table'
import { DraftCard } from './draft-card'
import { EditionsCard } from './editions-card'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalogue'))('title') }
}

export default async function CataloguePage({ searchParams }: PageProps<'/admin/catalogue'>) {
  const [asked, desk, t, language] = await Promise.all([
    searchParams,
    getDesk(),
    getTranslations('catalogue'),
    getLocale(),
  ])
  const filter = causeFilter(asked)
  const entries = filteredCauses(desk.shown.catalogue, desk.own, filter, localeFrom(language))
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid gap-5">
        <Told did={asked.did} published={asked.published} />
        <Next desk={desk} locale={language} />
        {desk.mayEdit && (
          <LinkRow
            label={t('parts')}
            links={[
              { href: toRoute('/admin/catalogue/limits'), words: t('limitsLink') },
              { href: toRoute('/admin/catalogue/agencies'), words: t('agenciesLink') },
              { href: toRoute('/admin/escalation'), words: t('escalationLink') },
            ]}
          />
        )}
        {!desk.mayEdit && <EditionsCard desk={desk} />}
        {desk.draft && <DraftCard desk={desk} draft={desk.draft} />}
        <Filter filter={filter} />
        {entries.length === 0 ? (
          <EmptyState icon="search" title={t('noCause')} />
        ) : (
          <CauseTables desk={desk} entries={entries} />
        )}
        {desk.mayEdit && <EditionsCard desk={desk} />}
      </div>
    </>
  )
}

function Told({ did, published }: { did: string | string[] | undefined; published: string | string[] | undefined }) {
  const t = useTranslations('catalogue')
  const number = typeof published === 'string' && /^\d{1,6}$/.test(published) ? Number(published) : null
  const words =
    number !== null ? t('published', { number }) : did === 'save' ? t('saved') : did === 'drop' ? t('dropped') : null
  return words === null ? null : (
    <Alert tone="success" live>
      {words}
    </Alert>
  )
}

function Next({ desk, locale }: { desk: CatalogueDesk; locale: string }) {
  const t = useTranslations('catalogue')
  const { version } = desk.shown.catalogue
  const inForce = (
    <p className="text-muted">
      {desk.number === 0 ? t('inForce.builtIn', { version }) : t('inForce.edition', { number: desk.number, version })}
    </p>
  )
  if (!desk.mayEdit) {
    return <Alert tone="info">{t('next.read')}</Alert>
  }
  if (!desk.draft) {
    return (
      <NextStep title={t('next.begin')}>
        <p>{t('next.beginBody')}</p>
        {inForce}
      </NextStep>
    )
  }
  const { by, at, changed } = desk.draft
  return (
    <NextStep
      title={t('next.draft', { count: changed.length })}
      action={
        changed.length > 0 && (
          <ButtonLink href={toRoute('/admin/catalogue/preview')} look="primary">
            {t('next.preview')}
          </ButtonLink>
        )
      }
    >
      <p>{t('next.draftBody', { by, at: formatDateTime(at, locale) })}</p>
      {inForce}
    </NextStep>
  )
}

function Filter({ filter }: { filter: CauseFilter }) {
  const t = useTranslations()
  const { q, state: only } = filter
  const state = filledForm({ q, state: only ?? '' })
  return (
    <FilterForm href={toRoute('/admin/catalogue')} active={(q === '' ? 0 : 1) + (only === null ? 0 : 1)}>
      <TextField
        state={state}
        name="q"
        label={t('catalogue.filter.q')}
        hint={t('catalogue.filter.qHint')}
        maxLength={60}
        className="w-full"
      />
      <SelectField
        state={state}
        name="state"
        label={t('catalogue.filter.state')}
        placeholder={t('common.all')}
        options={[
          { value: 'changed', label: t('catalogue.filter.changed') },
          { value: 'off', label: t('catalogue.filter.off') },
        ]}
        className="w-full"
      />
    </FilterForm>
  )
}
