import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { localeFrom } from '@/lib/i18n/locale'
import { getVerification } from '@/lib/server/worksheets/get-verification'
import { CheckForm } from './check-form'
import { Checks } from './checks'
import { DoneNotice } from './done-notice'
import { Hints } from './hints'
import { Measurements } from './measurements'
import { VerificationNextStep } from './next'

type Props = PageProps<'/cases/[caseId]/verification'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('verification'))('title') }
}

export default async function VerificationRoute({ params, searchParams }: Props) {
  const { caseId } = await params
  const { done, verified } = await searchParams
  const page = await getVerification(caseId, localeFrom(await getLocale()))
  const [t, tWorksheet] = await Promise.all([getTranslations('verification'), getTranslations('worksheet')])
  const { read } = page
  return (
    <>
      <PageHeader
        title={t('caseTitle', { number: page.case.number })}
        lead={
          read
            ? tWorksheet('versionOf', { version: read.version, status: tWorksheet(`versionStatus.${read.status}`) })
            : undefined
        }
        crumbs={[{ label: page.case.subjectName, href: toRoute(`/cases/${caseId}`) }]}
      />
      <div className="grid gap-4">
        <DoneNotice done={done} verified={verified} />
        <VerificationNextStep next={page.next} />
        {page.checks ? <Checks personId={page.case.personId} checks={page.checks} /> : <Measurements page={page} />}
        {read && <Hints read={read} />}
        {read && <CheckForm page={page} read={read} />}
      </div>
    </>
  )
}
