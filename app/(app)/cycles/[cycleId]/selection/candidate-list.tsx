import { randomUUID } from 'node:crypto'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/app/ui/empty-state'
import { FormMessages } from '@/app/ui/form-messages'
import type { Actor } from '@/lib/domain/access/actor'
import { SELECTION_REASONS } from '@/lib/domain/cases/outcomes'
import { hasReached } from '@/lib/domain/cycles/stages'
import type { FormState } from '@/lib/domain/form-state'
import { type CandidateListQuery, writeCandidateListQuery } from '@/lib/domain/selection/candidate-list-query'
import { REJECTION_REASONS } from '@/lib/domain/selection/candidate-status'
import type { CandidateRow } from '@/lib/server/selection/present-candidates'
import type { SelectionCycle } from '@/lib/server/selection/selection-cycle'
import { CandidateItemView } from './candidate-item'
import { DecideForm } from './decide-form'
import { useCandidateItems } from './present-items'

type Props = {
  actor: Actor
  cycle: SelectionCycle
  rows: CandidateRow[]
  query: CandidateListQuery
  formKey: string
  initial: FormState
}

/** The candidates of a page, with a box for each where whoever asks decides about them. */
export function CandidateList({ actor, cycle, rows, query, formKey, initial }: Props) {
  const t = useTranslations('selection')
  const items = useCandidateItems(cycle.id)(rows)
  const reasons = useReasons()
  if (items.length === 0) {
    return (
      <EmptyState icon="search" title={t('empty')}>
        {t('emptyBody')}
      </EmptyState>
    )
  }
  if (!cycle.may.decide || query.status !== 'listed') {
    return (
      <ul className="grid gap-3">
        {items.map((item) => (
          <CandidateItemView key={item.id} item={item} checked={null} />
        ))}
      </ul>
    )
  }
  return (
    <FormMessages also={['selection']}>
      <DecideForm
        identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
        initial={initial}
        cycleId={cycle.id}
        back={new URLSearchParams(writeCandidateListQuery(query)).toString()}
        items={items}
        mayChoose={hasReached(cycle.stage, 'S2_SELECTION')}
        {...reasons}
      />
    </FormMessages>
  )
}

/** The reasons to choose from, for and against. */
export function useReasons() {
  const t = useTranslations()
  return {
    chooseReasons: SELECTION_REASONS.map((value) => ({ value, label: t(`case.selectionReason.${value}`) })),
    rejectReasons: REJECTION_REASONS.map((value) => ({ value, label: t(`selection.rejection.${value}`) })),
  }
}
