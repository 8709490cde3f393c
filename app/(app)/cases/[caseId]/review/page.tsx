import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { localeFrom } from '@/lib/i18n/locale'
import { listMeasurements } from '@/lib/server/measurements/list-measurements'
import { isOfWoman } from '@/lib/domain/cases/groups-of-women'
import { getReview } from '@/lib/server/reviews/get-review'
import { AssignExpert } from './assign-expert'
import { DeclareBond } from './declare-bond'
import { Grounds } from './grounds'
import { ReviewNextStep } from './review-next-step'
import { SignedReview } from './signed-review'
import { WriteReview } from './write-review'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') }
}

export default async function ReviewRoute({ params, searchParams }: PageProps<'/cases/[caseId]/review'>) {
  const { caseId } = await params
  const { saved, declared } = await searchParams
  const locale = localeFrom(await getLocale())
  const page = await getReview(caseId, locale)
  const [t, measured] = await Promise.all([getTranslations(), listMeasurements({ caseId })])
  return (
    <>
      <PageHeader
        title={t('review.title')}
        lead={`${page.case.subjectName} · ${page.case.village}`}
        crumbs={[
          { label: t('nav.cases'), href: toRoute('/cases') },
          { label: t('line.caseNumber', { number: String(page.case.number) }), href: toRoute(`/cases/${caseId}`) },
        ]}
      />
      <div className="grid gap-5">
        {saved !== undefined && page.draft && (
          <Alert tone="success" live>
            {t('review.saved')}
          </Alert>
        )}
        {declared !== undefined && (
          <Alert tone="success" live>
            {t('queue.bonds.declared')}
          </Alert>
        )}
        {page.bound && <Alert tone="warning">{t('queue.state.boundBody')}</Alert>}
        <ReviewNextStep page={page} />
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          <div className="grid gap-5">
            {page.signed && !page.mayWrite && (
              <SignedReview review={page.signed} ofWoman={isOfWoman(page.case.group)} />
            )}
            <FormMessages>
              {page.mayWrite && <WriteReview page={page} />}
              {(page.mayBegin || page.mayReassign) && <AssignExpert page={page} />}
            </FormMessages>
            {(page.mayDeclare || page.bondable.length > 0) && <DeclareBond page={page} />}
          </div>
          <Grounds page={page} measured={measured} />
        </div>
      </div>
    </>
  )
}
