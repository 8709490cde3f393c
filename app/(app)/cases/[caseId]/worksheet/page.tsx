import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { localeFrom } from '@/lib/i18n/locale'
import { getWorksheet } from '@/lib/server/worksheets/get-worksheet'
import { FillView } from './fill-view'
import { NoWorksheet } from './no-worksheet'
import { ReadView } from './read-view'

type Props = PageProps<'/cases/[caseId]/worksheet'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('worksheet'))('title') }
}

export default async function WorksheetRoute({ params, searchParams }: Props) {
  const { caseId } = await params
  const { version, saved } = await searchParams
  const asked = typeof version === 'string' && /^\d{1,4}$/.test(version) ? Number(version) : undefined
  const page = await getWorksheet(caseId, localeFrom(await getLocale()), asked)
  const t = await getTranslations('worksheet')
  const shown = page.fill ?? page.read
  return (
    <>
      <PageHeader
        title={t('caseTitle', { number: page.case.number })}
        lead={shown ? t('version', { version: shown.version }) : undefined}
        crumbs={[{ label: page.case.subjectName, href: toRoute(`/cases/${caseId}`) }]}
      />
      <div className="grid gap-4">
        {page.fill && <FillView page={page} fill={page.fill} saved={typeof saved === 'string' ? saved : null} />}
        {page.read && <ReadView page={page} read={page.read} />}
        {!shown && <NoWorksheet page={page} />}
      </div>
    </>
  )
}
