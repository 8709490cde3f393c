import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { Table } from '@/app/ui/table'
import { toRoute } from '@/app/ui/to-route'
import { AGENCY_NAMES, type AgencyCode, isAgencyCode } from '@/lib/domain/findings/agency-codes'
import { filledForm } from '@/lib/domain/form-state'
import { resolveAgency } from '@/lib/domain/plans/resolve-agency'
import { formatDateTime } from '@/lib/i18n/format'
import { localeFrom } from '@/lib/i18n/locale'
import { listDesks } from '@/lib/server/agencies/list-desks'
import { RenameForm } from './rename-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalogue.agencies'))('title') }
}

export default async function AgenciesPage({ searchParams }: PageProps<'/admin/catalogue/agencies'>) {
  const [{ saved }, { owner, desks }, t, tCatalogue, language] = await Promise.all([
    searchParams,
    listDesks(),
    getTranslations('catalogue.agencies'),
    getTranslations('catalogue'),
    getLocale(),
  ])
  const locale = localeFrom(language)
  const without = (Object.keys(AGENCY_NAMES) as AgencyCode[]).filter(
    (code) => !desks.some((desk) => desk.code === code),
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        crumbs={[{ label: tCatalogue('title'), href: toRoute('/admin/catalogue') }]}
      />
      <div className="grid max-w-4xl gap-5">
        {saved !== undefined && (
          <Alert tone="success" live>
            {t('saved')}
          </Alert>
        )}
        <Card title={t('table')}>
          <FormMessages>
            <ul className="grid gap-3">
              {desks.map(({ id, code, name, renamed }) => (
                <li key={id} className="border-t border-base-300 pt-3 first:border-t-0 first:pt-0">
                  <p className="font-semibold">{name}</p>
                  <p className="text-muted">{isAgencyCode(code) ? AGENCY_NAMES[code][locale] : code}</p>
                  {renamed && (
                    <p className="text-muted">
                      {t('renamed', { by: renamed.by, at: formatDateTime(renamed.at, language) })}
                    </p>
                  )}
                  <RenameForm
                    key={name}
                    identity={{ commandId: randomUUID(), owner, formKey: `agency:${id}` }}
                    initial={filledForm({ localName: name })}
                    agencyId={id}
                    texts={{ summary: t('renameOf', { agency: name }), label: t('newName'), submit: t('submit') }}
                  />
                </li>
              ))}
            </ul>
          </FormMessages>
        </Card>
        <Card title={t('standIns')}>
          <p className="max-w-prose text-muted">{t('standInsLead')}</p>
          <Table
            caption={t('standIns')}
            columns={[
              { key: 'kind', header: t('kind'), primary: true, cell: (code) => AGENCY_NAMES[code][locale] },
              {
                key: 'desk',
                header: t('answeredBy'),
                cell: (code) => resolveAgency(code, desks)?.name ?? t('nobody'),
              },
            ]}
            rows={without}
            rowKey={(code) => code}
          />
        </Card>
      </div>
    </>
  )
}
