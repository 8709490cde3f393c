import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { periodCode } from '@/lib/domain/indicators/period'
import { FUND_SOURCES } from '@/lib/domain/plans/fund-sources'
import { INTERVENTION_KINDS } from '@/lib/domain/plans/save-line-input'
import { getMoney, type MoneyRow } from '@/lib/server/progress/get-money'
import { PeriodLinks } from '../period-links'
import { MoneySummary } from './money-summary'
import { type MoneySide, MoneyTable } from './money-table'
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
  const money = (of: MoneySide, rows: MoneyRow[]) => (
    <MoneyTable of={of} rows={rows} aggregates={aggregates} linesHref={linesBy(of)} {...(of === 'area' && { href })} />
  )
  const sections = [
    { id: 'by-agency', title: t('byAgency'), table: agencies && money('agency', agencies) },
    { id: 'by-source', title: t('bySource'), table: money('source', sources) },
    { id: 'by-kind', title: t('byKind'), table: money('kind', kinds) },
    { id: 'by-year', title: t('byYear'), table: money('year', page.years) },
    { id: 'by-area', title: t('byArea'), table: parts.length > 0 && money('area', parts) },
    { id: 'by-unit', title: t('byUnit'), table: page.volumes.length > 0 && <VolumeTable rows={page.volumes} /> },
  ].filter(({ table }) => table)
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
            <nav aria-label={t('sections')} className="flex flex-wrap gap-x-5 lg:hidden print:hidden">
              {sections.map(({ id, title }) => (
                <a
                  key={id}
                  href={`#${id}`}
                  className="inline-flex min-h-11 items-center text-primary underline underline-offset-4"
                >
                  {title}
                </a>
              ))}
            </nav>
            {sections.map(({ id, title, table }) => (
              <section key={id} aria-labelledby={id}>
                <h2 id={id} className="mb-2 scroll-mt-24 text-xl font-bold">
                  {title}
                </h2>
                {table}
              </section>
            ))}
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
