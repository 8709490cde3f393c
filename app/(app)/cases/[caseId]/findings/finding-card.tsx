import { useTranslations } from 'next-intl'
import { DescriptionList } from '@/app/ui/description-list'
import { Disclosure } from '@/app/ui/disclosure'
import { Status } from '@/app/ui/status'
import type { Tone } from '@/app/ui/tone'
import type { FindingStatus } from '@/lib/domain/findings/finding-lifecycle'
import type { FormState } from '@/lib/domain/form-state'
import type { FindingsPage } from '@/lib/server/findings/list-findings'
import type { CauseText, FindingRow } from '@/lib/server/findings/present-finding'
import { FindingDecision } from './finding-decision'
import { FindingEvidence } from './finding-evidence'
import { FindingForms } from './finding-forms'

const TONES: Record<FindingStatus, Tone> = { suspected: 'warning', confirmed: 'success', rejected: 'neutral' }

type Props = { finding: FindingRow; page: FindingsPage; next: string; rejection: FormState }

/** One finding: what it is, what made it, what became of it, and what the team can do with it. */
export function FindingCard({ finding, page, next, rejection }: Props) {
  const t = useTranslations('finding')
  const { cause, status } = finding
  return (
    <article className={`card border bg-base-100 ${status === 'suspected' ? 'border-edge' : 'border-base-300'}`}>
      <div className="grid gap-3 p-4 md:p-5">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <h3 className="text-lg font-bold">
            <span className="text-muted">{finding.code}</span> {cause?.title ?? t('unknownCause')}
          </h3>
          <p className="flex flex-wrap gap-1.5">
            {finding.isPrimary && <Status tone="primary">{t('primary')}</Status>}
            <Status tone={TONES[status]}>{t(`status.${status}`)}</Status>
            {cause && <Status>{t(`intervention.${cause.intervention}`)}</Status>}
          </p>
        </div>
        <FindingEvidence finding={finding} />
        <FindingDecision finding={finding} />
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          {page.mayDecide && (
            <FindingForms
              finding={finding}
              caseId={page.case.id}
              owner={page.actorId}
              next={next}
              rejection={rejection}
            />
          )}
          {cause && status !== 'rejected' && (
            <Disclosure summary={t('advice')}>
              <Advice cause={cause} />
            </Disclosure>
          )}
        </div>
      </div>
    </article>
  )
}

function Advice({ cause }: { cause: CauseText }) {
  const t = useTranslations('finding')
  return (
    <DescriptionList
      items={[
        { key: 'what', term: t('recommendation'), value: cause.recommendation },
        { key: 'lead', term: t('leadAgency'), value: cause.leadAgency },
        ...(cause.supportAgencies.length > 0
          ? [{ key: 'support', term: t('supportAgencies'), value: cause.supportAgencies.join(', ') }]
          : []),
        { key: 'horizon', term: t('horizonLabel'), value: t(`horizon.${cause.horizon}`) },
        { key: 'proof', term: t('proof'), value: cause.proof },
      ]}
    />
  )
}
