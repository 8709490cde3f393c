import { useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { CommandForm } from '@/app/ui/command-form'
import type { Identity } from '@/app/ui/form-identity'
import { FormMessages } from '@/app/ui/form-messages'
import { hasReached } from '@/lib/domain/cycles/stages'
import type { FormState } from '@/lib/domain/form-state'
import type { CandidateRow } from '@/lib/server/selection/present-candidates'
import type { SelectionCycle } from '@/lib/server/selection/selection-cycle'
import { reconsiderForm } from '../actions'
import { useReasons } from '../candidate-list'
import { DecideForm } from '../decide-form'

type Props = { cycle: SelectionCycle; candidate: CandidateRow; identity: Identity; initial: FormState }

/** Choose, leave out, or put back on the list. */
export function DecideCard({ cycle, candidate, identity, initial }: Props) {
  const t = useTranslations('selection.decide')
  const reasons = useReasons()
  if (candidate.status === 'rejected') {
    return (
      <Card title={t('reconsider')}>
        <p>{t('reconsiderLead')}</p>
        <FormMessages>
          <CommandForm
            action={reconsiderForm}
            identity={identity}
            initial={initial}
            about={{ cycleId: cycle.id, candidateId: candidate.id }}
            submit={t('reconsider')}
          />
        </FormMessages>
      </Card>
    )
  }
  return (
    <FormMessages also={['selection']}>
      <DecideForm
        identity={identity}
        initial={initial}
        cycleId={cycle.id}
        back=""
        items={[]}
        only={candidate.id}
        mayChoose={hasReached(cycle.stage, 'S2_SELECTION')}
        {...reasons}
      />
    </FormMessages>
  )
}
