import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { periodCode } from '@/lib/domain/indicators/period'
import { FUND_SOURCES } from '@/lib/domain/plans/fund-sources'
import { INTERVENTION_KINDS } from '@/lib/domain/plans/save-line-input'
import { getMoney, type MoneyRow } from '@/lib/server/progress/get-money'
import { PeriodLinks } from '../period-links'
import { MoneySummary } from './money-summary'
import { MoneyTable } from './money-table'
import { VolumeTable } from './volume-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('money'))('title') }
}

export default async function MoneyPage({ searchParams }: PageProps<'/progress/money'>) {
  const { area, cycle } = await searchParams
  const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
  const [page, t, line] = await Promise.all([
    getMoney({ area: one(area), cycle: one(cycle) }),
    getTranslations('money'),
    getTranslations('line'),
  ])
  const { whole, parts, agencies, period, periods, aggregates, cycleId } = page
  const address = (code: string, half: string | undefined) =>
    toRoute(`/progress/money?${new URLSearchParams({ area: code, ...(half ? { cycle: half } : {}) })}`)
  const href = (code: string) => address(code, period ? periodCode(period) : undefined)
  /** The list of the lines that a row counts: of this area and cycle, without the cancelled. */
  const linesBy = (side: string) =>
    cycleId === null
      ? null
      : (key: string) =>
          toRoute(
            `/lines?${new URLSearchParams({ cycle: cycleId, live: 'yes', ...within(page.area.code), [side]: key })}`,
          )
  const sources = inWords(page.sources, FUND_SOURCES, (source) => line(`fund.${source}`))
  const kinds = inWords(page.kinds, INTERVENTION_KINDS, (kind) => line(`kind.${kind}`))
  return (
    <>
      <PageHeader
        title={t('of', { area: page.area.name })}
        lead={t('lead')}
        crumbs={[
          { label: t('back'), href: toRoute('/progress') },
          ...page.above.map(({ code, name }) => ({ label: name, href: href(code) })),
        ]}
      />
      <div className="grid gap-5">
        {period && <PeriodLinks period={period} periods={periods} href={(half) => address(page.area.code, half)} />}
        {whole.lines === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <>
            <MoneySummary page={page} />
            {agencies && (
              <Section id="by-agency" title={t('byAgency')}>
                <MoneyTable of="agency" rows={agencies} aggregates={aggregates} linesHref={linesBy('agency')} />
              </Section>
            )}
            <Section id="by-source" title={t('bySource')}>
              <MoneyTable of="source" rows={sources} aggregates={aggregates} linesHref={linesBy('source')} />
            </Section>
            <Section id="by-kind" title={t('byKind')}>
              <MoneyTable of="kind" rows={kinds} aggregates={aggregates} linesHref={linesBy('kind')} />
            </Section>
            <Section id="by-year" title={t('byYear')}>
              <MoneyTable of="year" rows={page.years} aggregates={aggregates} linesHref={linesBy('year')} />
            </Section>
            {parts.length > 0 && (
              <Section id="by-area" title={t('byArea')}>
                <MoneyTable of="area" rows={parts} aggregates={aggregates} href={href} linesHref={linesBy('area')} />
              </Section>
            )}
            {page.volumes.length > 0 && (
              <Section id="by-unit" title={t('byUnit')}>
                <VolumeTable rows={page.volumes} />
              </Section>
            )}
            <p className="text-muted">{t('counted')}</p>
          </>
        )}
      </div>
    </>
  )
}

/** Subdistricts and villages can be asked for in the list; a whole district is what it shows anyway. */
const within = (code: string): Record<string, string> => (code.length > 5 ? { area: code } : {})

function inWords<Code extends string>(rows: MoneyRow[], codes: readonly Code[], words: (code: Code) => string) {
  return rows.map((row) => {
    const code = codes.find((known) => known === row.key)
    return code ? { ...row, name: words(code) } : row
  })
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-xl font-bold">
        {title}
      </h2>
      {children}
    </section>
  )
}
