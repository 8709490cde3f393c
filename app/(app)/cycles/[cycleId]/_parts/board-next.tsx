import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import type { Identity } from '@/app/ui/form-identity'
import { NextStep } from '@/app/ui/next-step'
import { toRoute } from '@/app/ui/to-route'
import { nextStage, STAGES } from '@/lib/domain/cycles/stages'
import type { FormState } from '@/lib/domain/form-state'
import type { Board } from '@/lib/server/cycles/get-board'
import { AdvanceForm } from './advance-form'
import { BlockList } from './block-list'

/** What is next for the cycle: what is in the way, or the button that takes it on, or the report. */
export function BoardNext({ board, identity, initial }: { board: Board; identity: Identity; initial: FormState }) {
  const t = useTranslations('cycle')
  const tRole = useTranslations('role')
  const { cycle, blocks, stages } = board
  if (cycle.closedOn) return <ClosedNext board={board} />
  const now = stages.find(({ state }) => state === 'current')
  const to = nextStage(cycle.stage)
  const blocked = blocks !== null && blocks.length > 0
  const waits = blocks === null || blocked || !board.mayAdvance
  return (
    <NextStep
      title={t('board.now', { stage: t(`stage.${cycle.stage}`) })}
      dueOn={now?.dueOn ?? null}
      late={now?.late !== null && now?.late !== undefined}
      waiting={waits && !board.mayReport}
      action={
        board.mayReport && <ButtonLink href={toRoute(`/cycles/${cycle.id}/report`)}>{t('board.report')}</ButtonLink>
      }
    >
      {blocked && !board.mayReport && (
        <>
          <p className="mb-1">{t('board.blocked', { count: blocks.length })}</p>
          <BlockList cycleId={cycle.id} stage={cycle.stage} blocks={blocks} />
        </>
      )}
      {blocks !== null && !blocked && (
        <>
          <p>
            {board.mayAdvance
              ? t('board.openGate')
              : t('board.waitsFor', { roles: STAGES[cycle.stage].leads.map((role) => tRole(role)).join(', ') })}
          </p>
          {board.mayAdvance && to && (
            <AdvanceForm
              cycleId={cycle.id}
              stage={cycle.stage}
              submit={t('board.advance', { stage: t(`stage.${to}`) })}
              identity={identity}
              initial={initial}
            />
          )}
        </>
      )}
    </NextStep>
  )
}

function ClosedNext({ board }: { board: Board }) {
  const t = useTranslations('cycle')
  const { id } = board.cycle
  return (
    <NextStep
      title={t('board.closedTitle')}
      waiting={!board.mayCarry}
      action={
        <>
          <ButtonLink href={toRoute(`/cycles/${id}/report`)} look="secondary">
            {t('board.toReport')}
          </ButtonLink>
          {board.mayCarry && (
            <ButtonLink href={toRoute(`/cycles/${id}/carry`)} look="quiet">
              {t('report.carry')}
            </ButtonLink>
          )}
        </>
      }
    >
      <p>{t('board.closedBody')}</p>
    </NextStep>
  )
}
