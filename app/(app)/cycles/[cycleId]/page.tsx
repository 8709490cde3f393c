import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { ButtonLink } from '@/app/ui/button-link'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { Status } from '@/app/ui/status'
import { toRoute } from '@/app/ui/to-route'
import { formatDate } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { getBoard } from '@/lib/server/cycles/get-board'
import { AttritionCard } from './_parts/attrition-card'
import { BoardNext } from './_parts/board-next'
import { CycleLinks } from './_parts/cycle-links'
import { StageBoard } from './_parts/stage-board'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cycle.board'))('stages') }
}

export default async function CyclePage({ params }: PageProps<'/cycles/[cycleId]'>) {
  const { cycleId } = await params
  const [actor, board, locale, t] = await Promise.all([
    requireActor(),
    getBoard(cycleId),
    getLocale(),
    getTranslations('cycle'),
  ])
  const { cycle, carried } = board
  const name = t('name', { semester: String(cycle.semester), year: String(cycle.year) })
  const formKey = `leave-stage:${cycleId}`
  return (
    <>
      <PageHeader
        title={`${name}, ${cycle.districtName}`}
        lead={`${formatDate(cycle.startsOn, locale)} – ${formatDate(cycle.endsOn, locale)}. ${t(cycle.wholeDistrict ? 'wholeDistrict' : 'someVillages')}.`}
        status={
          <Status tone={cycle.closedOn ? 'neutral' : 'primary'}>
            {cycle.closedOn ? t('closed', { date: formatDate(cycle.closedOn, locale) }) : t('running')}
          </Status>
        }
        crumbs={[{ label: t('title'), href: toRoute('/cycles') }]}
        actions={
          board.maySet && (
            <ButtonLink href={toRoute(`/cycles/${cycleId}/settings`)} look="quiet">
              {t('board.settings')}
            </ButtonLink>
          )
        }
      />
      <div className="grid gap-5">
        <FormMessages also={['cycle']}>
          <BoardNext
            board={board}
            identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
            initial={await initialForm(actor, formKey)}
          />
        </FormMessages>
        {board.aggregates && <Alert>{t('board.aggregates')}</Alert>}
        <CycleLinks cycleId={cycleId} role={actor.role} />
        {carried.in > 0 && <Alert>{t('board.carriedIn', { count: carried.in })}</Alert>}
        {carried.out > 0 && <Alert>{t('board.carriedOut', { count: carried.out })}</Alert>}
        <StageBoard board={board} />
        <AttritionCard board={board} name={name} />
      </div>
    </>
  )
}
