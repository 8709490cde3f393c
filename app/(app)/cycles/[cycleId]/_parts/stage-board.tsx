import { useTranslations } from 'next-intl'
import { CYCLE_STAGES } from '@/lib/domain/cycles/stages'
import type { Board } from '@/lib/server/cycles/get-board'
import { StageCard } from './stage-card'

/** Every stage of the cycle in order: how it stands, what waits there, and who acts next. */
export function StageBoard({ board }: { board: Board }) {
  const t = useTranslations('cycle.board')
  return (
    <section aria-labelledby="stages">
      <h2 id="stages" className="mb-2 text-xl font-bold">
        {t('stages')}
      </h2>
      <ol className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
        {board.stages.map((stage) => (
          <StageCard key={stage.stage} cycleId={board.cycle.id} stage={stage} n={CYCLE_STAGES.indexOf(stage.stage)} />
        ))}
      </ol>
    </section>
  )
}
