import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/app/ui/empty-state'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { findingsStep } from '@/lib/domain/findings/findings-step'
import { localeFrom } from '@/lib/i18n/locale'
import { listFindings } from '@/lib/server/findings/list-findings'
import { AddFinding } from './add-finding'
import { FindingGroups } from './finding-groups'
import { FindingsNextStep } from './findings-next-step'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('finding'))('title') }
}

export default async function FindingsRoute({ params }: PageProps<'/cases/[caseId]/findings'>) {
  const { caseId } = await params
  const locale = localeFrom(await getLocale())
  const [t, page] = await Promise.all([getTranslations(), listFindings(caseId, locale)])
  const { number, subjectName, village, status } = page.case
  const confirmed = page.findings.filter((finding) => finding.status === 'confirmed')
  const suspected = page.findings.filter((finding) => finding.status === 'suspected')
  const step = findingsStep(status, {
    suspected: suspected.length,
    confirmed: confirmed.length,
    hasPrimary: confirmed.some(({ isPrimary }) => isPrimary),
  })
  return (
    <>
      <PageHeader
        title={t('finding.title')}
        lead={`${subjectName} · ${village}`}
        crumbs={[
          { label: t('nav.cases'), href: toRoute('/cases') },
          { label: t('line.caseNumber', { number: String(number) }), href: toRoute(`/cases/${caseId}`) },
        ]}
      />
      <div className="grid gap-5">
        <FindingsNextStep step={step} page={page} undecided={suspected.map(({ id }) => id)} />
        <FormMessages>
          {page.findings.length === 0 ? (
            <EmptyState icon="search" title={t('finding.none')}>
              {step === 'not_begun' ? t('finding.notBegunBody') : t('finding.noneBody')}
            </EmptyState>
          ) : (
            <FindingGroups page={page} />
          )}
          {page.mayAdd && <AddFinding page={page} />}
        </FormMessages>
        <p className="max-w-prose text-sm text-muted">{t('finding.catalogueNote')}</p>
      </div>
    </>
  )
}
