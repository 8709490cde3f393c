import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/app/ui/description-list'
import { PageHeader } from '@/app/ui/page-header'
import { Pagination } from '@/app/ui/pagination'
import { toRoute } from '@/app/ui/to-route'
import { isId } from '@/lib/domain/is-id'
import { formatDateTime } from '@/lib/i18n/format'
import { listAccess } from '@/lib/server/access/list-access'
import { requireActor } from '@/lib/server/auth/session'
import { AccessTable } from '../../access-table'

/** A sheet for a family holds all that most children ever have. */
const ON_A_SHEET = 500

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access'))('sheet.title') }
}

export default async function FamilySheetPage({ params, searchParams }: PageProps<'/access-log/family/[personId]'>) {
  const [{ personId }, { after }] = await Promise.all([params, searchParams])
  if (!isId(personId)) notFound()
  const [{ rows, next, filter }, actor, t, locale] = await Promise.all([
    listAccess({ person: personId, after }, ON_A_SHEET),
    requireActor(),
    getTranslations('access'),
    getLocale(),
  ])
  const numbers = [...new Set(rows.flatMap(({ caseNumber }) => caseNumber ?? []))].sort((a, b) => a - b)
  const sheet = `/access-log/family/${personId}`
  return (
    <>
      <PageHeader
        title={t('sheet.title')}
        lead={t('sheet.lead')}
        crumbs={[{ label: t('title'), href: toRoute('/access-log') }]}
      />
      <div className="grid gap-5">
        <p className="text-muted print:hidden">{t('sheet.print')}</p>
        <DescriptionList
          items={[
            { key: 'child', term: t('sheet.child'), value: <Blank /> },
            { key: 'cases', term: t('sheet.cases'), value: numbers.join(', ') || '–' },
            { key: 'by', term: t('sheet.madeBy'), value: `${actor.name}, ${actor.areaName}` },
            { key: 'on', term: t('sheet.madeOn'), value: formatDateTime(new Date(), locale) },
          ]}
        />
        {rows.length === 0 ? (
          <p>{t('sheet.none')}</p>
        ) : (
          <h2 className="text-xl font-bold">{t('sheet.entries', { count: rows.length })}</h2>
        )}
        {rows.length > 0 && <AccessTable rows={rows} sheet />}
        {(next || filter.after) && (
          <Pagination
            shown={rows.length}
            first={filter.after ? toRoute(sheet) : null}
            next={next ? toRoute(`${sheet}?after=${next}`) : null}
          />
        )}
        <div className="mt-6 hidden print:block">
          <p>{t('sheet.signature')}</p>
          <div className="mt-16">
            <Blank />
          </div>
        </div>
      </div>
    </>
  )
}

/** A line to write on by hand. */
const Blank = () => <span className="inline-block w-64 border-b border-base-content align-bottom">&nbsp;</span>
