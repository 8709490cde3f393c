import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { FormMessages } from '@/app/ui/form-messages'
import { NextStep } from '@/app/ui/next-step'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { getEvaluations } from '@/lib/server/evaluations/get-evaluations'
import { JudgedLine } from './judged-line'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meeting.evaluation'))('title') }
}

export default async function EvaluationPage({ params, searchParams }: PageProps<'/cases/[caseId]/evaluation'>) {
  const [{ caseId }, { saved }] = await Promise.all([params, searchParams])
  const [page, t, tMonitoring] = await Promise.all([
    getEvaluations(caseId),
    getTranslations('meeting.evaluation'),
    getTranslations('monitoring'),
  ])
  const { lines, left, mayJudge } = page
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        crumbs={[{ label: tMonitoring('crumb', { number: page.case.number }), href: toRoute(`/cases/${caseId}`) }]}
      />
      <div className="grid gap-5">
        {saved === 'yes' && (
          <Alert tone="success" live>
            {t('saved')}
          </Alert>
        )}
        <NextStep
          title={lines.length === 0 ? t('nothing') : left === 0 ? t('allJudged') : t('left', { count: left })}
          waiting={!mayJudge || left === 0}
        />
        <FormMessages also={['meeting']}>
          <ol className="grid gap-4">
            {lines.map((line) => (
              <JudgedLine key={line.id} line={line} mayJudge={mayJudge} />
            ))}
          </ol>
        </FormMessages>
      </div>
    </>
  )
}
