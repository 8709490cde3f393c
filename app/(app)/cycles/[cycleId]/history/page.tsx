import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { PageHeader } from '@/app/ui/page-header'
import { Pagination } from '@/app/ui/pagination'
import { Timeline } from '@/app/ui/timeline'
import { toRoute } from '@/app/ui/to-route'
import { isCycleStage } from '@/lib/domain/cycles/stages'
import { formatDateTime } from '@/lib/i18n/format'
import { detailWords } from './detail-words'
import { listCycleEvents } from '@/lib/server/cycles/list-cycle-events'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cycle.history'))('title') }
}

export default async function CycleHistoryPage({ params, searchParams }: PageProps<'/cycles/[cycleId]/history'>) {
  const { cycleId } = await params
  const { before: asked } = await searchParams
  const before = typeof asked === 'string' && /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : null
  const [{ cycle, entries, next }, locale, t, tRole, all] = await Promise.all([
    listCycleEvents(cycleId, before),
    getLocale(),
    getTranslations('cycle'),
    getTranslations('role'),
    getTranslations(),
  ])
  const name = t('name', { semester: String(cycle.semester), year: String(cycle.year) })
  const sentence = (step: string) => {
    const key = `history.step.${step}` as 'history.step.stage.leave'
    return t.has(key) ? t(key) : t('history.other', { step })
  }
  const standing = (status: string | null) =>
    status === null
      ? null
      : isCycleStage(status)
        ? t(`stage.${status}`)
        : status === 'closed'
          ? t('history.closed')
          : null
  const moved = (from: string | null, to: string | null) => {
    const [a, b] = [standing(from), standing(to)]
    return a && b ? t('history.moved', { from: a, to: b }) : null
  }
  const here = `/cycles/${cycleId}/history`
  return (
    <>
      <PageHeader
        title={t('history.title')}
        lead={t('history.lead')}
        crumbs={[
          { label: t('title'), href: toRoute('/cycles') },
          { label: `${name}, ${cycle.districtName}`, href: toRoute(`/cycles/${cycleId}`) },
        ]}
      />
      <div className="grid gap-5">
        <Card>
          <Timeline
            entries={entries.map((entry) => ({
              id: entry.id,
              title: sentence(entry.step),
              at: formatDateTime(entry.at, locale),
              by: t('history.by', { name: entry.by, role: tRole(entry.role) }),
              detail: moved(entry.from, entry.to) ?? detailWords(all, entry, locale),
            }))}
          />
        </Card>
        <Pagination
          shown={entries.length}
          first={before === null ? null : toRoute(here)}
          next={next === null ? null : toRoute(`${here}?before=${next}`)}
        />
      </div>
    </>
  )
}
