import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { Pagination } from '@/app/ui/pagination'
import { Status } from '@/app/ui/status'
import { toRoute } from '@/app/ui/to-route'
import { CYCLE_STAGES, STAGES } from '@/lib/domain/cycles/stages'
import { filledForm } from '@/lib/domain/form-state'
import { formatDate } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { getStage } from '@/lib/server/cycles/get-stage'
import { BoardNext } from '../../_parts/board-next'
import { StageTime, StageWaiting } from '../../_parts/stage-card'
import { DueForm } from './due-form'
import { StuckTable } from './stuck-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cycle.board'))('detail') }
}

export default async function StagePage({ params, searchParams }: PageProps<'/cycles/[cycleId]/stages/[stage]'>) {
  const [{ cycleId, stage: asked }, { after }] = await Promise.all([params, searchParams])
  const [actor, page, locale, t, tRole] = await Promise.all([
    requireActor(),
    getStage(cycleId, asked, typeof after === 'string' ? after : null),
    getLocale(),
    getTranslations('cycle'),
    getTranslations('role'),
  ])
  const { board, stage, rows, next } = page
  const { cycle } = board
  const now = board.stages.find((one) => one.stage === stage)
  if (!now) throw new Error(`no stage ${stage} on the board`)
  const { national, leads, works, unit } = STAGES[stage]
  const name = t('name', { semester: String(cycle.semester), year: String(cycle.year) })
  const here = `/cycles/${cycleId}/stages/${stage}`
  const who = (roles: readonly Parameters<typeof tRole>[0][]) => roles.map((role) => tRole(role)).join(', ')
  const stamp = (which: 'entered' | 'left', on: string | null, by: string | null) =>
    on &&
    (by === null
      ? t(`${which}On`, { date: formatDate(on, locale) })
      : t(which, { date: formatDate(on, locale), name: by }))
  const formKey = `stage-due:${cycleId}:${stage}`
  const stashed = await initialForm(actor, formKey)
  const leaveKey = `leave-stage:${cycleId}`
  return (
    <>
      <PageHeader
        title={t(`stage.${stage}`)}
        lead={`${t('number', { n: CYCLE_STAGES.indexOf(stage) })}. ${
          national === null
            ? t('national.none')
            : `${t('national.label', { step: national, name: t(`national.s${national}`) })} (${t('national.source')})`
        }.`}
        status={<Status tone={now.state === 'current' ? 'primary' : 'neutral'}>{t(`state.${now.state}`)}</Status>}
        crumbs={[
          { label: t('title'), href: toRoute('/cycles') },
          { label: `${name}, ${cycle.districtName}`, href: toRoute(`/cycles/${cycleId}`) },
        ]}
      />
      <div className="grid gap-5">
        {now.state === 'current' && (
          <FormMessages also={['cycle']}>
            <BoardNext
              board={board}
              identity={{ commandId: randomUUID(), owner: actor.id, formKey: leaveKey }}
              initial={await initialForm(actor, leaveKey)}
            />
          </FormMessages>
        )}
        <Card title={t('board.detail')}>
          <StageTime stage={now} />
          <DescriptionList
            items={[
              {
                key: 'entered',
                term: t('state.current'),
                value: stamp('entered', now.enteredOn, now.enteredBy) || '–',
              },
              { key: 'left', term: t('state.past'), value: stamp('left', now.leftOn, now.leftBy) || '–' },
              { key: 'works', term: t('works'), value: who(works) },
              { key: 'leads', term: t('leads'), value: who(leads) },
              { key: 'document', term: t('document.label'), value: t(`document.${stage}`) },
              ...(now.note ? [{ key: 'note', term: t('board.advanceNote'), value: now.note }] : []),
            ]}
          />
          {board.maySet && now.state !== 'past' && (
            <FormMessages also={['cycle']}>
              <DueForm
                cycleId={cycleId}
                stage={stage}
                identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
                initial={Object.keys(stashed.values).length > 0 ? stashed : filledForm({ dueOn: now.dueOn })}
              />
            </FormMessages>
          )}
        </Card>
        {!board.aggregates && unit !== 'none' && (
          <section aria-labelledby="stuck" className="grid gap-3">
            <h2 id="stuck" className="text-xl font-bold">
              {t('stuck.title')}
            </h2>
            <StageWaiting stage={now} />
            {rows.length > 0 && <StuckTable rows={rows} />}
            {(next !== null || typeof after === 'string') && (
              <Pagination
                shown={rows.length}
                first={typeof after === 'string' ? toRoute(here) : null}
                next={next === null ? null : toRoute(`${here}?after=${encodeURIComponent(next)}`)}
              />
            )}
          </section>
        )}
      </div>
    </>
  )
}
