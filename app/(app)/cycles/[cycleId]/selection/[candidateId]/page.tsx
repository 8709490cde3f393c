import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { Card } from '@/app/ui/card'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { getCandidateView } from '@/lib/server/selection/get-candidate-view'
import { CandidateCard } from './candidate-card'
import { DecideCard } from './decide-card'
import { DecisionHistory } from './decision-history'

export async function generateMetadata(): Promise<Metadata> {
  // No name in the title: it would stay in the browser's history.
  return { title: (await getTranslations('selection'))('title') }
}

export default async function CandidatePage({
  params,
  searchParams,
}: PageProps<'/cycles/[cycleId]/selection/[candidateId]'>) {
  const [{ cycleId, candidateId }, { reconsidered }, actor, t] = await Promise.all([
    params,
    searchParams,
    requireActor(),
    getTranslations('selection'),
  ])
  const { cycle, candidate, decisions } = await getCandidateView(cycleId, candidateId)
  const formKey = `candidate:${candidateId}`
  const name = t('cycle', { semester: String(cycle.semester), year: String(cycle.year) })
  return (
    <>
      <PageHeader
        title={candidate.name}
        lead={`${t(`group.${candidate.group}`)}. ${candidate.village}, ${candidate.subdistrict}`}
        crumbs={[
          ...(cycle.may.seeCycle ? [{ label: name, href: toRoute(`/cycles/${cycleId}`) }] : []),
          { label: t('title'), href: toRoute(`/cycles/${cycleId}/selection`) },
        ]}
      />
      <div className="grid max-w-4xl gap-5">
        {reconsidered === '1' && (
          <Alert tone="success" live>
            {t('told.reconsidered')}
          </Alert>
        )}
        <CandidateCard cycleId={cycleId} candidate={candidate} />
        {cycle.may.decide && candidate.status !== 'chosen' && (
          <DecideCard
            cycle={cycle}
            candidate={candidate}
            identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
            initial={await initialForm(actor, formKey)}
          />
        )}
        <Card title={t('history.title')}>
          <DecisionHistory decisions={decisions} />
        </Card>
      </div>
    </>
  )
}
