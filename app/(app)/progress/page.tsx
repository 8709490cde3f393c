import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { EmptyState } from '@/app/ui/empty-state'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { periodCode } from '@/lib/domain/indicators/period'
import { getProgress } from '@/lib/server/progress/get-progress'
import { Funnel } from './funnel'
import { LineStates } from './line-states'
import { Outcomes } from './outcomes'
import { type PartLevel, PartsTable } from './parts-table'
import { PeriodLinks } from './period-links'
import { PrevalenceCard } from './prevalence-card'
import { ProgressNext } from './progress-next'
import { Summary } from './summary'

/** What the parts of an area are, by the length of its code: a province's districts, and so on down. */
const PART_LEVELS: Record<number, PartLevel> = { 2: 'district', 5: 'subdistrict', 8: 'village' }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('progress'))('title') }
}

export default async function ProgressPage({ searchParams }: PageProps<'/progress'>) {
  const { area, cycle } = await searchParams
  const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
  const [page, t, tConvergence, tMoney] = await Promise.all([
    getProgress({ area: one(area), cycle: one(cycle) }),
    getTranslations('progress'),
    getTranslations('convergence'),
    getTranslations('money'),
  ])
  const { whole, parts, above, period, periods, prevalence, districtName, asOf, aggregates } = page
  const shown = period && { semester: period.semester, year: String(period.year) }
  const source = shown ? t('source', { period: t('periodName', shown) }) : ''
  const address = (code: string, half: string | undefined) =>
    toRoute(`/progress?${new URLSearchParams({ area: code, ...(half ? { cycle: half } : {}) })}`)
  const href = (code: string) => address(code, period ? periodCode(period) : undefined)
  const inArea = new URLSearchParams({ area: page.area.code })
  const level = PART_LEVELS[page.area.code.length]
  return (
    <>
      <PageHeader
        title={t('of', { area: page.area.name })}
        lead={t('lead')}
        actions={
          whole && (
            <>
              <ButtonLink href={toRoute(`/progress/convergence?${inArea}`)} look="secondary">
                {tConvergence('link')}
              </ButtonLink>
              <ButtonLink href={toRoute(`/progress/money?${inArea}`)} look="secondary">
                {tMoney('link')}
              </ButtonLink>
            </>
          )
        }
        crumbs={above.map(({ code, name }) => ({ label: name, href: href(code) }))}
      />
      {whole ? (
        <div className="grid gap-5">
          {period && <PeriodLinks period={period} periods={periods} href={(half) => address(page.area.code, half)} />}
          <ProgressNext page={page} whole={whole} />
          <Summary whole={whole} source={source} date={asOf} aggregates={aggregates} />
          <div className="grid items-start gap-5 lg:grid-cols-2">
            <Funnel figures={whole.figures} aggregates={aggregates} />
            <div className="grid gap-5">
              <LineStates lines={whole.figures.lines} aggregates={aggregates} />
              <Outcomes outcomes={whole.figures.outcomes} aggregates={aggregates} />
            </div>
          </div>
          {level && parts.length > 0 && (
            <section aria-labelledby="parts">
              <h2 id="parts" className="mb-2 text-xl font-bold">
                {t(`parts.${level}`)}
              </h2>
              <PartsTable parts={parts} level={level} aggregates={aggregates} href={href} />
            </section>
          )}
          <PrevalenceCard years={prevalence} area={districtName ?? page.area.name} />
        </div>
      ) : (
        <EmptyState icon="cycles" title={t('noCycle')}>
          {t('noCycleBody')}
        </EmptyState>
      )}
    </>
  )
}
